package org.wheelhouse.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.identity.ActivePost;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.identity.Post;

/** A person with several posts goes to another one. Only their own posts can be chosen; every later request checks it again. */
@WebServlet("/choose-post")
public class ChoosePost extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Inject
    private transient ActivePost activePost;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getParameter("post");
        Post post = caller.getPosts().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElse(null);
        if (post == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        activePost.choose(post.key());
        response.sendRedirect(request.getContextPath() + post.home());
    }
}
