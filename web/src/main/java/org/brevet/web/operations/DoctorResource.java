package org.brevet.web.operations;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.brevet.operations.application.InstallationQueries;

/** {@code GET /api/v1/doctor} with the token from the home: the report that {@code ./brevet doctor} prints. */
@Path("doctor")
public class DoctorResource {

    @Inject
    InstallationQueries examine;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, String>> report(@HeaderParam("Authorization") String authorization) {
        String token = authorization != null && authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : null;
        return examine.report(token).stream().map(finding -> Map.of("health", finding.health().name(), "what", finding.what(),
                "found", finding.found(), "remedy", finding.remedy())).toList();
    }
}
