package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.application.RequestCaller;
import org.brevet.identity.application.RoleQueries;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;

/** What every page shows around its content. */
@Named("page")
@RequestScoped
public class PageModel {

    private Settings settings;
    private Caller caller;
    private RequestCaller signIn;
    private RoleQueries roleQueries;
    private Text text;
    private UserLanguage language;
    private HttpServletRequest request;
    private Assets assets;
    private Clock clock;
    private List<MenuItem> menu;
    private Set<Role> roles;

    protected PageModel() {
    }

    @Inject
    public PageModel(Settings settings, Caller caller, RequestCaller signIn, RoleQueries roleQueries, Text text, UserLanguage language,
            HttpServletRequest request,
            Assets assets, Clock clock) {
        this.settings = settings;
        this.caller = caller;
        this.signIn = signIn;
        this.roleQueries = roleQueries;
        this.text = text;
        this.language = language;
        this.request = request;
        this.assets = assets;
        this.clock = clock;
    }

    public boolean isDemonstration() {
        return settings.demonstration();
    }

    public boolean isSignedIn() {
        return caller.signedIn();
    }

    /** Whether a password was right and the second factor is still to come: one may leave again. */
    public boolean isEntering() {
        return !caller.signedIn() && signIn.standing() != null;
    }

    public String getUserName() {
        return caller.name();
    }

    public String getLang() {
        return language.get() == Language.EN ? "en" : "fr";
    }

    public String getOtherLang() {
        return language.get() == Language.EN ? "fr" : "en";
    }

    /** The same page in the other language. */
    public String getOtherLangAddress() {
        String query = AskedAddress.query(request);
        return AskedAddress.path(request) + "?" + (query == null ? "" : query + "&") + "lang=" + getOtherLang();
    }

    /** Asked once a page: entries that lead somewhere for this caller. */
    public List<MenuItem> getMenu() {
        if (menu == null) {
            menu = new ArrayList<>();
            for (Menu entry : Menu.values()) {
                if (!Collections.disjoint(entry.roles(), roles())) {
                    menu.add(new MenuItem(text.get(entry.key()), entry.address(), isCurrent(entry.address())));
                }
            }
        }
        return menu;
    }

    /** Stands in the addresses of static files: another whenever one changes, so that they may be kept for ever. */
    public String getAssets() {
        return assets.digest();
    }

    /** As of when the page says what it says: printed below it. */
    public Instant getNow() {
        return clock.instant();
    }

    /** The number under which the log has this error. */
    public String getErrorNumber() {
        return (String) request.getAttribute(ErrorNumber.ATTRIBUTE);
    }

    /** What is wrong in the fields of a form, with the way to each; what is wrong in none of them stands above the page anyway. */
    public List<MenuItem> getFaults() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<MenuItem> faults = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(field -> {
            if (field != null && !field.isEmpty()) {
                faces.getMessageList(field).stream().filter(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                        .forEach(message -> faults.add(new MenuItem(named(faces, field, message.getSummary()), field, false)));
            }
        });
        return faults;
    }

    /** Two fields may lack the same: each is told with its label, where it has one. */
    private String named(FacesContext faces, String field, String fault) {
        UIComponent faulty = faces.getViewRoot().findComponent(field);
        if (faulty == null) {
            return fault;
        }
        return faulty.getParent().getChildren().stream().filter(HtmlOutputLabel.class::isInstance).map(HtmlOutputLabel.class::cast)
                .filter(label -> faulty.getId().equals(label.getFor()) && label.getValue() != null).findFirst()
                .map(label -> text.of("layout.faultOf", label.getValue(), fault)).orElse(fault);
    }

    /** What was typed into a form that came too late. */
    @SuppressWarnings("unchecked")
    public List<String> getTyped() {
        Object typed = request.getAttribute(Typed.ATTRIBUTE);
        return typed == null ? List.of() : (List<String>) typed;
    }

    /** Where a form that came too late stands. */
    public String getAddress() {
        return AskedAddress.path(request);
    }

    public boolean holds(String role) {
        return roles().contains(Role.valueOf(role));
    }

    private Set<Role> roles() {
        if (roles == null) {
            roles = caller.signedIn() ? roleQueries.own() : Set.of();
        }
        return roles;
    }

    private boolean isCurrent(String address) {
        String path = AskedAddress.path(request);
        return path.equals(address) || !"/".equals(address) && path.startsWith(address + "/");
    }
}
