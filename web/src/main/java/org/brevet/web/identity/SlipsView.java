package org.brevet.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.brevet.web.shared.Texts;

/** The words on a slip with a one-time code: in both languages, whatever the reader of the page speaks. */
@Named("slips")
@ApplicationScoped
public class SlipsView {

    private Settings settings;
    private Texts texts;

    protected SlipsView() {
    }

    @Inject
    public SlipsView(Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** Where a code is used: by phones of this network, if they are served. */
    public String getAddress() {
        return settings.lan().orElseGet(settings::url) + "/login/code";
    }

    public String in(String language, String key) {
        return texts.plain(Language.valueOf(language), key);
    }

    /** The last day and hour of the code. */
    public String until(OneTimeCodes.Issued issued, String language) {
        return texts.of(Language.valueOf(language), "slip.until", issued.until());
    }
}
