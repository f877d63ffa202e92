package org.wheelhouse.desk.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The folder of an audience shows its home page. No welcome files: together with friendly addresses those answer what no page knows. */
@WebServlet({"/my/", "/outlet/", "/outlet/franchisee/", "/region/", "/hq/desk/"})
public class HomeDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(request.getServletPath() + "home").forward(request, response);
    }
}
