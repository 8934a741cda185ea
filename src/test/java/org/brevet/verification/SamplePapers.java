package org.brevet.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.OwnTimeStamps;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.ForgedCodes;
import org.brevet.offline.KeyList;
import org.brevet.offline.ListedKey;
import org.brevet.offline.StatusSnapshot;
import org.brevet.offline.StatusSnapshot.Status;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.shared.BilingualText;

/** The papers of docs/samples, made anew with keys of their own: whoever writes them throws the private keys away. */
final class SamplePapers {

    static final Instant AS_OF = Instant.parse("2027-04-15T06:00:00Z");
    private static final Instant MADE = Instant.parse("2027-04-02T08:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2027, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2030, 3, 31);
    private static final BilingualText AUTHORITY = new BilingualText("Centre congolais de lutte antimines (CCLAM)", "Congolese Mine Action Centre (CCLAM)");

    private final KeyMaker maker = new KeyMaker(true, Instant.parse("2027-01-04T08:00:00Z"));
    private final Instant begin = Instant.parse("2027-01-04T08:00:00Z");
    private final KeyMaker.Made root = maker.root();
    private final KeyMaker.Made stolen = maker.signer(root, KeyPurpose.CODE, begin);
    private final KeyMaker.Made codes = maker.signer(root, KeyPurpose.CODE, begin);
    private final KeyMaker.Made documents = maker.signer(root, KeyPurpose.PDF, begin);
    private final KeyMaker.Made stolenDocuments = maker.signer(root, KeyPurpose.PDF, begin);
    private final KeyMaker.Made stamps = maker.signer(root, KeyPurpose.TIMESTAMP, begin);
    private final CodeSigner signer = signer(codes);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** By name of the file. */
    static Map<String, byte[]> files() {
        SamplePapers papers = new SamplePapers();
        papers.keys();
        papers.snapshots();
        papers.papers();
        return papers.files;
    }

    private void keys() {
        ListedKey withdrawn = new ListedKey(stolen.chain(), begin, ListedKey.of(stolen.chain()).ends(),
                Optional.of(new ListedKey.Withdrawal(Instant.parse("2027-04-10T09:00:00Z"), "Poste volé / laptop stolen")));
        KeyList list = new KeyList(List.of(ListedKey.of(codes.chain()), withdrawn), AS_OF, true);
        put("keys.json", list.written());
        put("keys.jws", list.signed(root.key()));
        try {
            files.put("root.crl", new KeyMaker(true, AS_OF)
                    .list(root, List.of(withdrawn(KeyPurpose.CODE, stolen), withdrawn(KeyPurpose.PDF, stolenDocuments)), BigInteger.TWO).getEncoded());
            put("root.pem", "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.chain().get(0).getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Signer withdrawn(KeyPurpose purpose, KeyMaker.Made made) {
        return new Signer(purpose, made.chain().get(0), false,
                Optional.of(new Signer.Withdrawal(Instant.parse("2027-04-10T09:00:00Z"), "Poste volé / laptop stolen")));
    }

    private void snapshots() {
        List<Status> statuses = List.of(Status.IN_FORCE, Status.IN_FORCE, Status.IN_FORCE, Status.IN_FORCE, Status.SUSPENDED, Status.WITHDRAWN,
                Status.SURRENDERED, Status.REPLACED, Status.IN_FORCE, Status.IN_FORCE);
        put("snapshot.txt", StatusSnapshot.of(AS_OF, AS_OF.plusSeconds(7 * 86_400), true, statuses).signed(signer));
        Instant old = Instant.parse("2027-03-01T06:00:00Z");
        put("snapshot-old.txt", StatusSnapshot.of(old, old.plusSeconds(7 * 86_400), true, statuses.subList(0, 3)).signed(signer));
    }

    private void papers() {
        CertificateContent valid = content(0, FROM, UNTIL, List.of());
        genuine("VALID", valid);
        genuine("VALID_WITH_CONDITIONS", content(1, FROM, UNTIL, List.of(new CertificateContent.Condition(ConditionCode.UNDER_SUPERVISION, "",
                new BilingualText("Sous la supervision d’un opérateur NEDEX de niveau 2 ou supérieur", "Under the supervision of an EOD operator of level 2 or higher")),
                new CertificateContent.Condition(ConditionCode.MAX_NEQ, "2,5", new BilingualText("Quantité nette d’explosif : 2,5 kg au plus",
                        "Net explosive quantity: 2.5 kg at most")))));
        genuine("NOT_YET_IN_FORCE", content(2, LocalDate.of(2027, 6, 1), LocalDate.of(2030, 5, 31), List.of()));
        genuine("EXPIRED", content(3, LocalDate.of(2024, 3, 1), LocalDate.of(2027, 2, 28), List.of()));
        genuine("SUSPENDED", content(4, FROM, UNTIL, List.of()));
        genuine("WITHDRAWN", content(5, FROM, UNTIL, List.of()));
        genuine("SURRENDERED", content(6, FROM, UNTIL, List.of()));
        genuine("REPLACED", content(7, FROM, UNTIL, List.of()));
        genuine("CANNOT_TELL", content(10, FROM, UNTIL, List.of()));
        paper("CANNOT_TELL-key-withdrawn", content(8, FROM, UNTIL, List.of()), signer(stolen));
        paper("CANNOT_TELL-key-unknown", content(9, FROM, UNTIL, List.of()), signer(maker.signer(root, KeyPurpose.CODE, begin)));
        Print print = Print.of(Optional.empty(), Codes.CONTENT.of(valid), signer, Optional.empty(), MADE);
        files.put("CANNOT_TELL-document-key-withdrawn.pdf", pdf(valid, print, stolenDocuments, Optional.empty()));
        files.put("VALID-time-stamp.pdf", pdf(valid, print, documents,
                Optional.of(new OwnTimeStamps(key(stamps), Clock.fixed(MADE, ZoneOffset.UTC)))));
        forged(valid);
    }

    private void forged(CertificateContent valid) {
        CertificateContent longer = content(0, FROM, LocalDate.of(2035, 3, 31), List.of());
        String changed = ForgedCodes.changed(Codes.CONTENT.of(valid).signed(signer), Codes.CONTENT.of(longer));
        put("NOT_GENUINE.txt", changed);
        files.put("NOT_GENUINE.pdf", pdf(longer, new Print(Optional.empty(), Codes.CONTENT.of(longer), changed, Optional.empty(), MADE)));
        KeyMaker.Made thief = maker.signer(maker.root(), KeyPurpose.CODE, begin);
        String another = Codes.CONTENT.of(longer).signed(new CodeSigner(thief.key(), codes.chain().get(0)));
        put("NOT_GENUINE-another-key.txt", another);
        files.put("NOT_GENUINE-another-key.pdf", pdf(longer, new Print(Optional.empty(), Codes.CONTENT.of(longer), another, Optional.empty(), MADE)));
        byte[] document = files.get("VALID.pdf").clone();
        document[indexOf(document, "/Title")] ^= 1;
        files.put("NOT_GENUINE-document-changed.pdf", document);
        files.put("NOT_GENUINE-document-text.pdf", pdf(longer, Print.of(Optional.empty(), Codes.CONTENT.of(valid), signer, Optional.empty(), MADE)));
    }

    private void genuine(String name, CertificateContent content) {
        paper(name, content, signer);
    }

    private void paper(String name, CertificateContent content, CodeSigner by) {
        Print print = Print.of(Optional.empty(), Codes.CONTENT.of(content), by, Optional.empty(), MADE);
        put(name + ".txt", print.codeText());
        files.put(name + ".pdf", pdf(content, print));
    }

    private byte[] pdf(CertificateContent content, Print print) {
        return pdf(content, print, documents, Optional.empty());
    }

    private SigningKey key(KeyMaker.Made made) {
        return new SigningKey(made.key(), made.chain(), maker.list(root, List.of(), BigInteger.ONE));
    }

    private byte[] pdf(CertificateContent content, Print print, KeyMaker.Made by, Optional<TimeStamper> stamper) {
        try (PDDocument document = CertificatePage.draw(content, print)) {
            return new PdfSigner(key(by), stamper).sign(document, content.decisionNumber(), MADE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static CodeSigner signer(KeyMaker.Made made) {
        return new CodeSigner(made.key(), made.chain().get(0));
    }

    private static int indexOf(byte[] in, String text) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(text) + text.length() + 4;
    }

    private static CertificateContent content(int index, LocalDate from, LocalDate until, List<CertificateContent.Condition> conditions) {
        String number = CertificateNumber.of("EOD1", from.getYear(), 101 + index).value();
        List<CertificateContent.ScopeItem> scope = new ArrayList<>();
        scope.add(new CertificateContent.ScopeItem("GRH", new BilingualText("Grenades à main", "Hand grenades")));
        scope.add(new CertificateContent.ScopeItem("MOR", new BilingualText("Obus de mortier", "Mortar bombs")));
        return new CertificateContent(number, "7K3M92QX", index, "EOD1", new BilingualText("Opérateur NEDEX, niveau 1", "EOD operator, level 1"),
                "BREVET-EOD", "2026-1", new BilingualText("Compétences NEDEX", "EOD competencies"), 1, "Kambale", "Muhindo", "Jean-Pierre",
                LocalDate.of(1991, 3, 14), "Butembo", scope, conditions, "DEC-" + from.getYear() + "-00001", from, from, until, "ONG Terre Sûre Ituri",
                "BUN-2027-01", "Bunia (Ituri)", from.minusDays(6), AUTHORITY, new BilingualText("Loi n° 11/007 du 9 juillet 2011",
                "Law no. 11/007 of 9 July 2011"), "Athanase Kabeya", new BilingualText("Coordonnateur national", "National Coordinator"), "", true,
                "https://brevet.example/v/" + number + "/7K3M92QX");
    }
}
