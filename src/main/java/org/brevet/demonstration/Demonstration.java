package org.brevet.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.Recommendation;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.application.DraftCurriculum;
import org.brevet.curriculum.application.ReviewCurriculum;
import org.brevet.curriculum.application.Curricula;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.identity.application.ActingAs;
import org.brevet.people.OrganisationId;
import org.brevet.people.application.People;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Days;
import org.brevet.shared.Settings;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.EditionId;
import org.brevet.standards.application.AdoptEdition;
import org.brevet.standards.application.ImportEdition;

/**
 * Loads the demonstration on an empty database, by the use cases that people use: accounts, the files to import, and, apart from them, a course
 * of three years ago with certificates in each state.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BilingualText LIST = new BilingualText("Compétences NEDEX, liste de travail", "EOD competencies, working list");
    private static final BilingualText TITLE = new BilingualText("Opérateur NEDEX, niveau 1", "EOD operator, level 1");
    private Settings settings;
    private Clock clock;
    private ActingAs acting;
    private Cast cast;
    private People people;
    private Curricula curricula;
    private ImportEdition importEdition;
    private AdoptEdition adoptEdition;
    private DraftCurriculum draftCurriculum;
    private ReviewCurriculum reviewCurriculum;
    private FinishedCourse course;
    private Certificates certificates;

    protected Demonstration() {
    }

    @Inject
    public Demonstration(Settings settings, Clock clock, ActingAs acting, Cast cast, People people, Curricula curricula, ImportEdition importEdition,
            AdoptEdition adoptEdition, DraftCurriculum draftCurriculum, ReviewCurriculum reviewCurriculum, FinishedCourse course,
            Certificates certificates) {
        this.settings = settings;
        this.clock = clock;
        this.acting = acting;
        this.cast = cast;
        this.people = people;
        this.curricula = curricula;
        this.importEdition = importEdition;
        this.adoptEdition = adoptEdition;
        this.draftCurriculum = draftCurriculum;
        this.reviewCurriculum = reviewCurriculum;
        this.course = course;
        this.certificates = certificates;
    }

    public void make() {
        LocalDate today = Days.inProvince(clock);
        DemonstrationFiles files = new DemonstrationFiles(today);
        cast.enter(FinishedCourse.on(today.minusDays(1410)));
        files.write(settings.home().resolve("demonstration"));
        UUID provider = people.organisationNamed(Cast.PROVIDER).orElseThrow().id();
        UUID curriculum = curriculum(files, provider, today.minusDays(1400));
        LocalDate firstDay = today.minusDays(1240);
        List<EnrolmentRow> trainees = course.hold(provider, curriculum, new FinishedCourse.Plan(code("BUN", firstDay), "Bunia", "Ituri", firstDay,
                firstDay.plusDays(53), nominations(firstDay, List.of(TRAINEES)),
                new FinishedCourse.Staff("formateur.tsi", "evaluateur.tsi", "verif.tsi")), TRAINEES.length - 1);
        live(trainees, firstDay, today);
        again(provider, curriculum, today);
        cast.holder("titulaire.asani", "Espoir Asani", trainees.get(1).person());
        LOG.info("The demonstration is loaded");
    }

    /** Validity is three years: the first decision has expired, the others, taken later, are near their end. */
    private void live(List<EnrolmentRow> trainees, LocalDate firstDay, LocalDate today) {
        LocalDate submitted = firstDay.plusDays(70);
        certificates.granted(dossier(trainees, 0, submitted), today.minusDays(1130));
        LocalDate decided = today.minusDays(1040);
        certificates.granted(dossier(trainees, 1, submitted), decided);
        certificates.grantedUnderSupervision(certificates.recommended(trainees.get(2).id(), submitted, Recommendation.GRANT_WITH_CONDITIONS), decided);
        certificates.suspended(certificates.granted(dossier(trainees, 3, submitted), decided), today.minusDays(20));
        CertificateNumber lifted = certificates.granted(dossier(trainees, 4, submitted), decided);
        certificates.suspended(lifted, today.minusDays(200));
        certificates.lifted(lifted, today.minusDays(150));
        certificates.withdrawn(certificates.granted(dossier(trainees, 5, submitted), decided), today.minusDays(300));
        certificates.surrendered(certificates.granted(dossier(trainees, 6, submitted), decided), today.minusDays(100));
        certificates.granted(dossier(trainees, 7, submitted), decided);
    }

    /** The last of them took the course again and holds a new certificate: the old one is replaced (R63). */
    private void again(UUID provider, UUID curriculum, LocalDate today) {
        LocalDate firstDay = today.minusDays(190);
        List<EnrolmentRow> trainees = course.hold(provider, curriculum, new FinishedCourse.Plan(code("GOM", firstDay), "Goma", "Nord-Kivu", firstDay,
                firstDay.plusDays(53), nominations(firstDay, List.of(TRAINEES[7])),
                new FinishedCourse.Staff("formateur.goma", "evaluateur.goma", "verif.goma")), -1);
        certificates.granted(dossier(trainees, 0, firstDay.plusDays(70)), today.minusDays(90));
    }

    private DossierNumber dossier(List<EnrolmentRow> trainees, int index, LocalDate submitted) {
        return certificates.recommended(trainees.get(index).id(), submitted, Recommendation.GRANT);
    }

    private UUID curriculum(DemonstrationFiles files, UUID provider, LocalDate day) {
        UUID edition = acting.as("agrement.cclam", FinishedCourse.on(day), () -> {
            ImportEdition.Command command = new ImportEdition.Command("BREVET-EOD", String.valueOf(day.getYear()), LIST, new SheetFile(files.competencies()));
            UUID imported = importEdition.handle(command, importEdition.preview(command).digest());
            adoptEdition.handle(new EditionId(imported));
            return imported;
        });
        UUID version = acting.as("formation.tsi", FinishedCourse.on(day.plusDays(10)), () -> {
            DraftCurriculum.Command command = new DraftCurriculum.Command(new OrganisationId(provider), "EOD1", TITLE, edition, files.curriculum());
            UUID drafted = draftCurriculum.handle(command, draftCurriculum.preview(command).digest()).version();
            reviewCurriculum.submit(new CurriculumVersionId(drafted), seen());
            return drafted;
        });
        acting.as("agrement.cclam", FinishedCourse.on(day.plusDays(30)), () -> reviewCurriculum.approve(new CurriculumVersionId(version), seen()));
        return version;
    }

    private long seen() {
        return curricula.version("EOD1", 1).orElseThrow().version();
    }

    private static String code(String place, LocalDate firstDay) {
        return place + "-" + firstDay.getYear() + "-01";
    }

    /** Nom, postnom, prénom, sex, born on, born in, province, number of the card. */
    private static final String[] TRAINEES = {
        "Byamungu;Cishugi;Déogratias;M;11/03/1986;Bukavu;Sud-Kivu;Carte d'électeur;20455120001",
        "Asani;Ramazani;Espoir;F;24/08/1991;Kindu;Maniema;Carte d'électeur;20455120002",
        "Lubangi;Mokili;Patience;F;02/02/1994;Mambasa;Ituri;Carte d'électeur;20455120003",
        "Kahongya;Muhindo;Emmanuel;M;19/12/1988;Butembo;Nord-Kivu;Carte d'électeur;20455120004",
        "Unen;Jakwong’a;Bienvenu;M;07/06/1992;Mahagi;Ituri;Carte d'électeur;20455120005",
        "Tshomba;Omari;Fidèle;M;30/10/1983;Kalemie;Tanganyika;Carte d'électeur;20455120006",
        "Mave;Lossa;Angélique;F;16/01/1990;Bunia;Ituri;Carte d'électeur;20455120007",
        "Sikuli;Kavira;Noëlla;F;05/05/1993;Beni;Nord-Kivu;Carte d'électeur;20455120008",
        "Basara;Tabu;Gédéon;M;21/09/1989;Aru;Ituri;Carte d'électeur;20455120009"};

    private static byte[] nominations(LocalDate firstDay, List<String> trainees) {
        StringBuilder sheet = new StringBuilder("N°;Nom;Postnom;Prénom;Sexe;Date de naissance;Lieu de naissance;Province;Pièce d'identité;"
                + "N° de la pièce;Organisation;Téléphone;Aptitude médicale délivrée le;Aptitude médicale valable jusqu'au;"
                + "Lettre de l'organisation;Niveau visé\n");
        for (int i = 0; i < trainees.size(); i++) {
            sheet.append(i + 1).append(';').append(trainees.get(i)).append(';').append(Cast.PROVIDER).append(";;")
                    .append(DAY.format(firstDay.minusDays(30))).append(';').append(DAY.format(firstDay.plusDays(330)))
                    .append(";TSI-").append(firstDay.getYear()).append("-004;EOD 1\n");
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }
}
