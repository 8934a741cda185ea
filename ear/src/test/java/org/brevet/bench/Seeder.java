package org.brevet.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Digests;
import org.brevet.shared.NameKey;

/**
 * Fills the database of a stopped demonstration with trainees who have passed: by SQL, since a hundred thousand by hand of the use cases would take a
 * day. Each has an enrolment in a closed session of twenty, marks, a published result, a decided dossier, a certificate and its document's place; the
 * texts are those of one trainee of the demonstration. Three more sessions at 20 cells a trainee are
 * being marked: one of 30 and two of 500, of which one is empty.
 */
final class Seeder implements AutoCloseable {

    static final String SMALL = "BANC-30";
    static final String LARGE = "BANC-500";
    static final String EMPTY = "BANC-VIDE";
    private static final int OF_A_SESSION = 20;
    private static final List<String> PAPERS = List.of("T1", "T2", "T3", "T4");
    private static final int CRITERIA = 15;
    private static final String[] NOMS = {"Kambale", "Paluku", "Kakule", "Mumbere", "Kasereka", "Muhindo", "Masika", "Kavira", "Bahati", "Dhena"};
    private static final String[] POSTNOMS = {"Lossa", "Ngabu", "Djokaba", "Mapenzi", "Tshibanda", "Makiese", "Ilunga", "Mbuyi", "Lokana", "Bolingo"};
    private static final String[] PRENOMS = {"Espérance", "Jean-Pierre", "Noëlla", "Gédéon", "Béatrice", "Innocent", "Grâce", "Éric", "Aimée", "Désiré"};

    private final Connection database;
    private final LocalDate today;
    private final UUID provider;
    private final UUID curriculum;
    private final UUID assessor;
    private final UUID instructor;
    private final UUID moderator;
    private final UUID decider;
    private final String result;
    private final String resultEnrolment;
    private final String facts;
    private final String frozen;
    private final String certificate;
    private final String certificateNumber;
    private final String certificateCode;

    Seeder(String url, LocalDate today) throws SQLException {
        // Nothing is lost that could not be made anew: H2 writes when it likes, keeps no old pages and reads its indexes from memory
        database = DriverManager.getConnection(url.replace("WRITE_DELAY=0", "WRITE_DELAY=2000") + ";RETENTION_TIME=0;CACHE_SIZE=300000", "brevet", "");
        database.setAutoCommit(false);
        this.today = today;
        provider = id("select id from organisation where name = 'ONG Terre Sûre Ituri'");
        curriculum = id("select id from curriculum_version where state = 'APPROVED' order by number");
        assessor = person("evaluateur.tsi");
        instructor = person("formateur.tsi");
        moderator = person("verif.tsi");
        decider = person("decision.cclam");
        result = text("select content from published_result where passed order by id");
        resultEnrolment = text("select enrolment_id from published_result where passed order by id");
        facts = text("select facts from dossier where state = 'DECIDED'");
        frozen = text("select frozen_content from dossier where state = 'DECIDED'");
        certificate = text("select content from certificate order by number");
        certificateNumber = text("select number from certificate order by number");
        certificateCode = text("select control_code from certificate order by number");
    }

    /** The frozen content of a certificate of the demonstration. */
    String certificate() {
        return certificate;
    }

    /** Trainees {@code from} (first is 0) up to, without, {@code to}; both multiples of twenty. */
    void trainees(int from, int to) throws SQLException {
        for (int first = from; first < to; first += OF_A_SESSION) {
            UUID session = session("SEM-" + (1 + first / OF_A_SESSION), curriculum, today.minusDays(400 + first / OF_A_SESSION % 300), 50, "CLOSED");
            for (int row = 0; row < OF_A_SESSION; row++) {
                trainee(session, first + row, row + 1);
            }
            if (first / OF_A_SESSION % 50 == 0) {
                flush();
            }
        }
        flush();
        sql("update register_counter set last = (select max(status_index) from certificate) where name = 'status'");
        database.commit();
    }

    /** The sheets that are measured: every cell but the last row's is filled, or none. */
    void sheets() throws SQLException {
        UUID version = curriculumOfTwentyCells();
        sheet(SMALL, version, 30, 2_000_000, 29);
        sheet(LARGE, version, 500, 2_001_000, 499);
        sheet(EMPTY, version, 500, 2_002_000, 0);
        flush();
        database.commit();
    }

    private void sheet(String code, UUID version, int trainees, int serial, int filled) throws SQLException {
        UUID session = session(code, version, today.minusDays(40), 39, "ASSESSMENT");
        staff(session, instructor, "INSTRUCTOR");
        staff(session, assessor, "ASSESSOR");
        staff(session, moderator, "MODERATOR");
        for (int row = 0; row < trainees; row++) {
            UUID enrolment = enrolment(session, person(serial + row), row + 1, "ACTIVE");
            if (row < filled) {
                cells(session, enrolment, "IN_PROGRESS");
            }
        }
    }

    private void trainee(UUID session, int serial, int row) throws SQLException {
        UUID person = person(serial);
        UUID enrolment = enrolment(session, person, row, "PASSED");
        cells(session, enrolment, "PUBLISHED");
        add("insert into published_result (id, session_id, enrolment_id, number, passed, content, digest, published_by, published_at)"
                + " values (?, ?, ?, 1, true, ?, ?, ?, ?)", UUID.randomUUID(), session, enrolment, content(enrolment),
                Digests.sha256Hex(content(enrolment)), decider, moment(300));
        UUID dossier = UUID.randomUUID();
        add("insert into dossier (id, version, number, enrolment_id, session_id, provider_id, person_id, open_key, state, steps, changed_by, changed_at,"
                + " facts, submitted_by, submitted_at, recommendation, recommendation_reasons, recommended_by, recommended_at, frozen_content,"
                + " frozen_digest) values (?, 5, ?, ?, ?, ?, ?, ?, 'DECIDED', 5, ?, ?, ?, ?, ?, 'GRANT', 'Dossier complet', ?, ?, ?, ?)",
                dossier, String.format("DOS-%d-%05d", today.getYear() - 1 - serial / 99_999, serial % 99_999 + 1), enrolment, session, provider, person, enrolment.toString(), decider,
                moment(250), facts, instructor, moment(290), moderator, moment(260), frozen, Digests.sha256Hex(frozen));
        String number = CertificateNumber.of("EOD1", 1000 + serial / 99_999, serial % 99_999 + 1).value();
        String content = certificate.replace(certificateNumber, number).replace(certificateCode, "BANCBANC");
        UUID id = UUID.randomUUID();
        String name = name(serial);
        add("insert into certificate (id, version, number, qualification, year_issued, serial, status_index, control_code, person_id, holder_name, name_key,"
                + " standing_key, issued_on, valid_from, valid_until, state, content, content_digest)"
                + " values (?, 1, ?, 'EOD1', ?, ?, ?, 'BANCBANC', ?, ?, ?, ?, ?, ?, ?, 'ISSUED', ?, ?)", id, number, 1000 + serial / 99_999,
                serial % 99_999 + 1, 1_000L + serial, person, name, NameKey.of(name), person + "-EOD1", day(250), day(250),
                day(250 - 1095), content, Digests.sha256Hex(content));
        add("insert into certificate_event (id, certificate_id, position, kind, happened_on, happened_at, author_id, ground, explanation, decision_number)"
                + " values (?, ?, 0, 'ISSUED', ?, ?, ?, '', '', ?)", UUID.randomUUID(), id, day(250), moment(250), decider, "DEC-" + serial);
        add("insert into certificate_document (number, state, trouble, detail, made_at, digest, signer, pdf) values (?, 'MADE', 'NONE', '', ?, ?, '', ?)",
                number, moment(250), "", new byte[0]);
    }

    /** A result names whose it is. */
    private String content(UUID enrolment) {
        return result.replace(resultEnrolment, enrolment.toString());
    }

    private UUID person(int serial) throws SQLException {
        UUID id = UUID.randomUUID();
        add("insert into person (id, version, nom, postnom, prenom, name_key, sex, birth_date, birth_place, province, identity_kind, identity_number,"
                + " organisation_id, phone) values (?, 1, ?, ?, ?, ?, ?, ?, 'Bunia', 'Ituri', 'Carte d''électeur', ?, ?, '')", id, nom(serial),
                POSTNOMS[serial / 10 % 10], PRENOMS[serial / 100 % 10], NameKey.of(name(serial)), serial % 3 == 0 ? "F" : "M",
                Date.valueOf(LocalDate.of(1985, 1, 1).plusDays(serial % 5000)), "9" + (10_000_000 + serial), provider);
        add("insert into fitness (id, person_id, outcome, issued_on, valid_until, recorded_at) values (?, ?, 'FIT', ?, ?, ?)", UUID.randomUUID(), id,
                day(100), day(-200), moment(100));
        return id;
    }

    /** No two alike: the serial stands in it, in letters. */
    private static String nom(int serial) {
        StringBuilder letters = new StringBuilder(NOMS[serial % 10]);
        for (int rest = serial; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnprstvwxyz".charAt(rest % 20));
        }
        return letters.toString();
    }

    private static String name(int serial) {
        return nom(serial) + " " + POSTNOMS[serial / 10 % 10] + " " + PRENOMS[serial / 100 % 10];
    }

    private UUID enrolment(UUID session, UUID person, int row, String state) throws SQLException {
        UUID id = UUID.randomUUID();
        add("insert into enrolment (id, version, session_id, person_id, nominator_id, row_number, state, letter, another_person, changed_at)"
                + " values (?, 1, ?, ?, ?, ?, ?, 'TSI-004', false, ?)", id, session, person, provider, row, state, moment(300));
        return id;
    }

    private void cells(UUID session, UUID enrolment, String state) throws SQLException {
        for (String paper : PAPERS) {
            cell(attempt(session, enrolment, paper, state), "mark", "14.5");
        }
        UUID test = attempt(session, enrolment, "P1", state);
        for (int i = 1; i <= CRITERIA; i++) {
            cell(test, "C" + i, "COMPETENT");
        }
        cell(test, "minutes", "15");
    }

    private UUID attempt(UUID session, UUID enrolment, String assessment, String state) throws SQLException {
        UUID id = UUID.randomUUID();
        boolean checked = state.equals("PUBLISHED");
        add("insert into attempt (id, version, session_id, enrolment_id, assessment, number, state, checked_by, checked_at) values (?, 1, ?, ?, ?, 1, ?, ?, ?)",
                id, session, enrolment, assessment, state, checked ? moderator : null, checked ? moment(301) : null);
        add("insert into attempt_assessor (attempt_id, person_id) values (?, ?)", id, assessor);
        return id;
    }

    private void cell(UUID attempt, String code, String entry) throws SQLException {
        add("insert into attempt_cell (id, version, attempt_id, code, entry, changed_by, changed_at) values (?, 1, ?, ?, ?, ?, ?)", UUID.randomUUID(),
                attempt, code, entry, assessor, moment(302));
    }

    private UUID session(String code, UUID version, LocalDate firstDay, int days, String state) throws SQLException {
        UUID id = UUID.randomUUID();
        add("insert into course_session (id, version, code, curriculum_id, provider_id, place, province, first_day, last_day, places, state)"
                + " values (?, 1, ?, ?, ?, 'Bunia', 'Ituri', ?, ?, 200, ?)", id, code, version, provider, Date.valueOf(firstDay),
                Date.valueOf(firstDay.plusDays(days)), state);
        return id;
    }

    private void staff(UUID session, UUID person, String role) throws SQLException {
        add("insert into session_staff (session_id, person_id, role) values (?, ?, ?)", session, person, role);
    }

    /** Four papers, one test of fifteen criteria and its minutes. */
    private UUID curriculumOfTwentyCells() throws SQLException {
        UUID version = UUID.randomUUID();
        sql("insert into curriculum_version (id, version, qualification, number, level, provider_id, edition_id, title_fr, title_en, state, pass_mark, scale,"
                + " step, drafted_by, drafted_at, approved_by, approved_at) select '" + version + "', 1, qualification, 990, level, provider_id, edition_id,"
                + " title_fr, title_en, state, pass_mark, scale, step, drafted_by, drafted_at, approved_by, approved_at from curriculum_version where id = '"
                + curriculum + "'");
        for (int i = 0; i < PAPERS.size(); i++) {
            add("insert into assessment_part (id, version_id, position, kind, code, title_fr, title_en, max_mark, floor_mark, weight)"
                    + " values (?, ?, ?, 'PAPER', ?, 'Épreuve', 'Paper', 20, 8, 1)", UUID.randomUUID(), version, i, PAPERS.get(i));
        }
        UUID test = UUID.randomUUID();
        add("insert into assessment_part (id, version_id, position, kind, code, title_fr, title_en, time_limit_minutes)"
                + " values (?, ?, 4, 'TEST', 'P1', 'Épreuve pratique', 'Practical test', 30)", test, version);
        for (int i = 1; i <= CRITERIA; i++) {
            add("insert into criterion (id, part_id, position, code, title_fr, title_en, critical, timed) values (?, ?, ?, ?, 'Critère', 'Criterion', ?, ?)",
                    UUID.randomUUID(), test, i, "C" + i, i == 1, i == CRITERIA);
        }
        flush();
        return version;
    }

    private Date day(int daysAgo) {
        return Date.valueOf(today.minusDays(daysAgo));
    }

    private static Timestamp moment(int daysAgo) {
        return Timestamp.from(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(daysAgo, ChronoUnit.DAYS));
    }

    // Statements are kept in the order of their first use: rows that others refer to come before them
    private record Batch(String sql, PreparedStatement statement) {
    }

    private final List<Batch> batches = new ArrayList<>();

    private void add(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        for (Batch batch : batches) {
            if (batch.sql().equals(sql)) {
                return batch.statement();
            }
        }
        PreparedStatement fresh = database.prepareStatement(sql);
        batches.add(new Batch(sql, fresh));
        return fresh;
    }

    private void flush() throws SQLException {
        for (Batch batch : batches) {
            batch.statement().executeBatch();
        }
        database.commit();
    }

    private void sql(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private UUID person(String username) throws SQLException {
        return id("select person_id from account where username = '" + username + "'");
    }

    private UUID id(String sql) throws SQLException {
        try (var statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
