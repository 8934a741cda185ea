package org.brevet.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.brevet.identity.SignInStanding;
import org.brevet.web.shared.OwnAddress;

/** Where a sign-in goes on, as far as it has come: to what was asked for, or to the second factor that is still to come. */
@ApplicationScoped
public class Entrance {

    /** @param standing null: nobody's; @param next what was asked for, "" or an address of another site: the start page */
    public String after(SignInStanding standing, String next) {
        boolean own = OwnAddress.is(next) && !next.equals("/");
        if (standing == SignInStanding.SIGNED_IN) {
            return own ? next : "/";
        }
        String page = standing == null ? "/login" : standing == SignInStanding.CODE_ASKED ? "/login/factor" : "/login/factor/new";
        return own ? page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : page;
    }
}
