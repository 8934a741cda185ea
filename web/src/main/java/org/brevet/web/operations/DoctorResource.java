package org.brevet.web.operations;

import static org.brevet.shared.SharedJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.brevet.operations.Finding;
import org.brevet.operations.application.InstallationQueries;

/** {@code GET /api/v1/doctor} with the token from the home: the report that {@code ./brevet doctor} prints. */
@Path("doctor")
public class DoctorResource {

    @Inject
    InstallationQueries examine;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String report(@HeaderParam("Authorization") String authorization) {
        String token = authorization != null && authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : null;
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        for (Finding finding : examine.report(token)) {
            JsonObjectBuilder json = JSON.createObjectBuilder().add("health", finding.health().name()).add("what", finding.what())
                    .add("found", said(finding.found()));
            findings.add(finding.remedy() == null ? json : json.add("remedy", said(finding.remedy())));
        }
        return findings.build().toString();
    }

    /** The key and its values: the words are chosen by who asks. */
    private static JsonArrayBuilder said(Finding.Said said) {
        return JSON.createArrayBuilder(said.values()).add(0, said.key());
    }
}
