package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;

/** {@code POST /do/answer}: what the owner says about the car; an empty answer takes it back. */
@WebServlet("/do/answer")
public class AnswerAction extends ShopAction {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visitor visitor;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        String answer = request.getParameter("answer");
        if (answer == null || !answer.matches("[a-z0-9-]{0,60}")) {
            throw new NotFoundException("answer");
        }
        visitor.answer(response, Ids.parseNumber(request.getParameter("question")), answer.isEmpty() ? null : answer);
        return back(request);
    }
}
