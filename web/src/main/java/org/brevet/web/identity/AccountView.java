package org.brevet.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.identity.application.CallerIdentity.Grant;
import org.brevet.identity.application.ChangeOwnAccount;
import org.brevet.identity.application.EndSignIns;
import org.brevet.identity.application.OwnAccount;
import org.brevet.identity.application.OwnAccountQueries;
import org.brevet.identity.application.PasswordRules;
import org.brevet.identity.application.RequestCaller;
import org.brevet.people.application.OwnPersonQueries;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.UserLanguage;

/** One's own account: what is known, language, password, where one is signed in. Passwords are kept no longer than the request. */
@Named("account")
@ViewScoped
public class AccountView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("account.passwordShort", "password:wanted", "account.passwordLong", "password:wanted",
            "account.passwordCommon", "password:wanted", "account.passwordOwn", "password:wanted", "account.passwordSame", "password:wanted",
            "account.oldWrong", "password:old", "account.oldLimited", "password:old");

    @Inject
    OwnAccountQueries queries;
    @Inject
    OwnPersonQueries persons;
    @Inject
    ChangeOwnAccount change;
    @Inject
    EndSignIns end;
    @Inject
    RequestCaller caller;
    @Inject
    UserLanguage userLanguage;
    @Inject
    Done done;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private OwnAccount account;
    private OwnPersonQueries.Own own;
    private Language language;
    private transient String old;
    private transient String wanted;
    private transient String repeated;

    public void open() {
        account = queries.own(caller.token());
        own = persons.own();
        language = account.language();
    }

    public void changeLanguage() {
        change.language(language);
        userLanguage.remember(language, (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
        done.go("/account", "account.languageDone");
    }

    /** Typed twice: a slip would lock the person out. */
    public void changePassword() {
        if (!wanted.equals(repeated)) {
            FacesContext.getCurrentInstance().addMessage("password:repeated",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("first.different"), null));
            return;
        }
        try {
            change.password(new ChangeOwnAccount.Change(old, wanted, caller.token()));
            done.go("/account", "account.passwordDone");
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    public void endOne(UUID signIn) {
        end.one(signIn);
        done.go("/account", "account.endedOne");
    }

    public void endAll() {
        end.everywhere();
        done.go("/login", "account.endedAll");
    }

    /** In words: Firefox, Windows; what it says of itself where that is unknown. */
    public String deviceOf(OwnAccount.Browser browser) {
        Device device = Device.of(browser.agent());
        return text.of("account.device", device.browser().isEmpty() ? text.get("account.device.browser") : device.browser(),
                device.system().isEmpty() ? text.get("account.device.system") : device.system());
    }

    public List<String> getRoles() {
        return account.grants().stream().map(this::words).sorted().toList();
    }

    private String words(Grant grant) {
        return grant.organisation() == null ? text.word(grant.role())
                : text.of("accounts.roleFor", grant.role(), own.organisations().get(grant.organisation()));
    }

    public int getLeastLength() {
        return PasswordRules.LEAST_LENGTH;
    }

    public OwnAccount getAccount() {
        return account;
    }

    /** Null where no person stands behind the account. */
    public PersonRow getPerson() {
        return own.person();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
