package org.brevet.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.Recommendation;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.ExamineDossier;
import org.brevet.accreditation.application.LiftSuspension;
import org.brevet.accreditation.application.RecommendDossier;
import org.brevet.accreditation.application.SubmitDossiers;
import org.brevet.accreditation.application.SurrenderCertificate;
import org.brevet.accreditation.application.SuspendCertificate;
import org.brevet.accreditation.application.WithdrawCertificate;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.identity.application.ActingAs;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.standards.application.MunitionTypes;

/** From a published result to a certificate and through its life, by the authority's people on the days on which it fell. */
@ApplicationScoped
public class Certificates {

    private static final String RULE = "R65";
    private ActingAs acting;
    private MunitionTypes munitionTypes;
    private SubmitDossiers submitDossiers;
    private ExamineDossier examineDossier;
    private RecommendDossier recommendDossier;
    private DecideDossier decideDossier;
    private DossierQueries dossiers;
    private SuspendCertificate suspendCertificate;
    private LiftSuspension liftSuspension;
    private WithdrawCertificate withdrawCertificate;
    private SurrenderCertificate surrenderCertificate;

    protected Certificates() {
    }

    @Inject
    public Certificates(ActingAs acting, MunitionTypes munitionTypes, SubmitDossiers submitDossiers, ExamineDossier examineDossier,
            RecommendDossier recommendDossier, DecideDossier decideDossier, DossierQueries dossiers, SuspendCertificate suspendCertificate,
            LiftSuspension liftSuspension, WithdrawCertificate withdrawCertificate, SurrenderCertificate surrenderCertificate) {
        this.acting = acting;
        this.munitionTypes = munitionTypes;
        this.submitDossiers = submitDossiers;
        this.examineDossier = examineDossier;
        this.recommendDossier = recommendDossier;
        this.decideDossier = decideDossier;
        this.dossiers = dossiers;
        this.suspendCertificate = suspendCertificate;
        this.liftSuspension = liftSuspension;
        this.withdrawCertificate = withdrawCertificate;
        this.surrenderCertificate = surrenderCertificate;
    }

    /** Submitted, examined and recommended. */
    DossierNumber recommended(UUID enrolment, LocalDate submitted, Recommendation recommendation) {
        DossierNumber number = as("formation.tsi", submitted, () -> submitDossiers.submit(new EnrolmentId(enrolment)));
        as("agrement.cclam", submitted.plusDays(6), () -> {
            examineDossier.take(ref(number));
            recommendDossier.handle(ref(number), recommendation, "Dossier complet, résultats vérifiés et conformes au programme.");
            return null;
        });
        return number;
    }

    CertificateNumber granted(DossierNumber number, LocalDate decided) {
        return as("decision.cclam", decided, () -> decideDossier.handle(DecideDossier.Command.grant(ref(number), listed()),
                FactorProof.none()).certificate());
    }

    CertificateNumber grantedUnderSupervision(DossierNumber number, LocalDate decided) {
        return as("decision.cclam", decided, () -> {
            DossierRef ref = ref(number);
            return decideDossier.handle(new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT_WITH_CONDITIONS, null,
                    "Première affectation : travaille sous la conduite d’un titulaire du niveau 2.", "R62", listed(), "",
                    List.of(new ConditionOrder(ConditionCode.UNDER_SUPERVISION, "", ""))), FactorProof.none()).certificate();
        });
    }

    void suspended(CertificateNumber number, LocalDate day) {
        as("agrement.cclam", day, () -> suspendCertificate.handle(number, Ground.ACCIDENT_INQUIRY,
                "Accident lors d’une intervention ponctuelle, enquête ouverte.", RULE, FactorProof.none()));
    }

    void lifted(CertificateNumber number, LocalDate day) {
        as("decision.cclam", day, () -> liftSuspension.handle(number, Ground.INQUIRY_CLOSED, "Enquête close : la procédure a été suivie.", "R66",
                FactorProof.none()));
    }

    void withdrawn(CertificateNumber number, LocalDate day) {
        as("decision.cclam", day, () -> withdrawCertificate.handle(new WithdrawCertificate.Command(number, Ground.GRAVE_BREACH,
                "A déplacé une munition hors de son domaine malgré un ordre contraire.", "R69", day.minusDays(25),
                "Entendu au siège, n’a pas contesté les faits."), FactorProof.none()));
    }

    void surrendered(CertificateNumber number, LocalDate day) {
        as("agrement.cclam", day, () -> surrenderCertificate.handle(number, Ground.HOLDER_REQUEST, "Lettre du titulaire reçue ce jour.",
                FactorProof.none()));
    }

    /** Without the entry that wants a free text. */
    private List<String> listed() {
        return munitionTypes.all().stream().map(MunitionTypes.MunitionType::code).filter(code -> !code.equals("OTH")).toList();
    }

    private DossierRef ref(DossierNumber number) {
        return dossiers.of(number).ref();
    }

    private <T> T as(String username, LocalDate day, Supplier<T> work) {
        return acting.as(username, FinishedCourse.on(day), work);
    }
}
