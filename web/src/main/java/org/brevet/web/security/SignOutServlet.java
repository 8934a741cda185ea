package org.brevet.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.brevet.identity.application.EndSignIns;

/** Signs out here. Only by POST, so that no link or picture can do it. */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    @Inject
    EndSignIns end;
    @Inject
    SignInCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        cookie.token(request).ifPresent(end::here);
        cookie.remove(response);
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect("/login");
    }
}
