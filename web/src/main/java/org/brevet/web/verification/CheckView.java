package org.brevet.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The checking page's frame. It is kept on phones, so it holds nothing of whoever asks for it. */
@Named("checkPage")
@RequestScoped
public class CheckView {

    @Inject
    CheckTexts texts;
    @Inject
    CheckVersion version;

    public String getTexts() {
        return texts.json();
    }

    public String getVersion() {
        return version.get();
    }
}
