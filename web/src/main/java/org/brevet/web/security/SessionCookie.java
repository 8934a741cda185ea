package org.brevet.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.brevet.shared.Settings;

/** The session's cookie never leaves HTTPS where the public address has it; the proxy before us may speak plain HTTP to us. */
public class SessionCookie implements ServletContextListener {

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(settings.https());
    }
}
