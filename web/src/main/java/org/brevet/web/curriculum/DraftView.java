package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** The outline of a draft: its lists, what nothing teaches or assesses, what was taken out. */
@Named("draft")
@ViewScoped
public class DraftView extends DraftPage {

    public void open() {
        read();
    }

    @Override
    String orderAddress() {
        return getAddress() + "/edit";
    }
}
