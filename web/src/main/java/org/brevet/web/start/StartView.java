package org.brevet.web.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** One's own work first. */
@Named("start")
@RequestScoped
public class StartView {
}
