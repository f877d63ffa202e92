package org.wheelhouse.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the shop's home page from answering for every address that is no page. OmniFaces lets a welcome file with path parameters take
 * whatever nobody else took, before the servlets are asked: neither /callback nor a mistyped address would be what it is.
 */
@WebListener
public class FriendlyAddresses implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().removeAttribute("org.omnifaces.facesviews.multiviews_welcome_file");
    }
}
