package org.brevet.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The addresses for machines and for the mark grid. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
}
