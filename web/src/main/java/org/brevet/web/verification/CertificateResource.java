package org.brevet.web.verification;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.register.ConditionCode;
import org.brevet.register.LifeEventKind;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.offline.Verdict;
import org.brevet.verification.application.PaperCode;
import org.brevet.verification.application.Verification;
import org.brevet.verification.application.VerifyCertificate;

/** The public answer for machines: 200, 404 with the verdict UNKNOWN, 422 for a mistyped number (R78), 429 (R81). */
@Path("/certificates")
public class CertificateResource {

    @Inject
    VerifyCertificate verify;

    /** What is null is not sent: without the control code, nothing that names the holder. {@code codeFits} only where one was given in vain. */
    public record Answer(String number, Verdict verdict, Instant asOf, String qualification, LocalDate validUntil, List<ConditionCode> conditions,
            String holderInitials, Boolean codeFits, String holder, Integer birthYear, String standardEdition, List<Scope> scope,
            LocalDate issuedOn, List<Change> statusHistory) {
    }

    /** A type of munition that the holder was trained on. */
    public record Scope(String code, String fr, String en) {
    }

    /** A step in the certificate's life. */
    public record Change(LocalDate date, LifeEventKind kind) {
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response certificate(@PathParam("number") String number, @QueryParam("code") String code) {
        Verification verification = code == null ? verify.byNumber(number) : verify.byPaper(number, code);
        if (verification instanceof Verification.Known known) {
            return Response.ok(answer(known)).build();
        }
        if (verification instanceof Verification.Unknown unknown) {
            return Response.status(404).entity(new Answer(unknown.number(), Verdict.UNKNOWN, unknown.asOf(), null, null, null, null, null, null,
                    null, null, null, null, null)).build();
        }
        throw Refused.because(Reason.of("R78.mistyped"));
    }

    private static Answer answer(Verification.Known known) {
        Verification.Paper paper = known.paper();
        Boolean codeFits = known.code() == PaperCode.DIFFERS ? false : null;
        if (paper == null) {
            return new Answer(known.number(), known.verdict(), known.asOf(), known.qualification(), known.validUntil(), known.conditions(),
                    known.holderInitials(), codeFits, null, null, null, null, null, null);
        }
        return new Answer(known.number(), known.verdict(), known.asOf(), known.qualification(), known.validUntil(), known.conditions(),
                known.holderInitials(), codeFits, paper.holder(), paper.birthYear(), paper.standardEdition(),
                paper.scope().stream().map(item -> new Scope(item.code(), item.title().fr(), item.title().en())).toList(), paper.issuedOn(),
                paper.history().stream().map(change -> new Change(change.on(), change.kind())).toList());
    }
}
