package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.brevet.it.browser.OfflineAuthority.TODAY;
import static org.brevet.it.browser.OfflineAuthority.certificate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.offline.CodeSigner;
import org.junit.jupiter.api.Test;

/** A soldier at a checkpoint (R76, R77, R79, R80): visited once, then without a network. The codes are the core's, the page reads them by itself. */
class CheckIT extends CheckTest {

    private static final Logger LOG = Logger.getLogger(CheckIT.class.getName());

    private record Expected(String name, String code, String verdict, String reason, String fr, String en) {

        Expected(String name, CertificateCode code, CodeSigner signer, String verdict, String reason, String fr, String en) {
            this(name, code.signed(signer), verdict, reason, fr, en);
        }
    }

    /** Each line of the table of docs/verify.md, in both languages. */
    private List<Expected> table() {
        CertificateCode usual = certificate(0);
        CodeSigner same = new CodeSigner(authority.signer().key(), signer.certificate());
        return List.of(
                new Expected("valid", usual, signer, "VALID", null, "peut travailler au niveau indiqué", "may work at the level stated"),
                new Expected("conditions", certificate(0, CONDITIONS), signer, "VALID_WITH_CONDITIONS", null,
                        "Quantité nette d’explosif\u00a0: 0,5 kg au plus", "Net explosive quantity: 0.5 kg at most"),
                new Expected("not-yet", certificate(0, TODAY.plusDays(2), TODAY.plusDays(9), false), signer, "NOT_YET_IN_FORCE", null,
                        "pas encore travailler", "may not work with this certificate yet"),
                new Expected("expired", certificate(0, TODAY.minusDays(9), TODAY.minusDays(2), false), signer, "EXPIRED", null,
                        "La validité a pris fin le", "Validity ended on"),
                new Expected("suspended", certificate(1), signer, "SUSPENDED", null,
                        "suspension n’est pas levée", "until the suspension is lifted"),
                new Expected("withdrawn", certificate(2), signer, "WITHDRAWN", null, "ne donne plus aucun droit", "gives no right any more"),
                new Expected("replaced", certificate(3), signer, "REPLACED", null,
                        "plus récent remplace celui-ci", "A newer certificate replaces this one"),
                new Expected("surrendered", certificate(4), signer, "SURRENDERED", null, "a été rendu", "was handed back"),
                new Expected("changed", oneFieldChanged(usual), "NOT_GENUINE", "SIGNATURE", "Non délivré par le CCLAM", "Not issued by CCLAM"),
                new Expected("other-key", usual, same, "NOT_GENUINE", "SIGNATURE", "Non délivré par le CCLAM", "Not issued by CCLAM"),
                new Expected("key-days", usual, ended, "NOT_GENUINE", "KEY_DAYS", "cette clé ne signait pas", "this key did not sign"),
                new Expected("specimen", certificate(0, TODAY, TODAY, true), signer, "NOT_GENUINE", "SPECIMEN", "Spécimen", "Specimen"),
                new Expected("unknown-key", usual, authority.signer(), "CANNOT_TELL", "KEY_UNKNOWN", "n’a pas la clé", "does not have the key"),
                new Expected("key-withdrawn", usual, withdrawn, "CANNOT_TELL", "KEY_WITHDRAWN", "a été retirée", "was withdrawn"),
                new Expected("index-beyond", certificate(5), signer, "CANNOT_TELL", "INDEX_BEYOND", "Document authentique", "Genuine document"),
                new Expected("unreadable", "BRV1:NCFOXN", "CANNOT_TELL", "UNREADABLE", "ne peut pas être lu", "cannot be read"));
    }

    @Test
    void withTheServerStoppedEachVerdictInBothLanguages() {
        handOver();
        line.become(CutProxy.Line.CUT);
        page.reload();
        assertThat(check.kept("snapshot")).containsText("À utiliser jusqu’au");
        look("home-fr");
        check.speak("en");
        look("home-en");
        List<String> times = new ArrayList<>();
        for (Expected expected : table()) {
            check.speak("fr");
            check.check(expected.code());
            times.add(expected.name() + " " + check.took());
            says(expected.verdict(), expected.reason(), expected.fr());
            look(expected.name() + "-fr");
            check.speak("en");
            says(expected.verdict(), expected.reason(), expected.en());
            look(expected.name() + "-en");
        }
        LOG.info("From the text of a code to its verdict, in ms: " + String.join(", ", times));
    }

    @Test
    void whatTheCodeSaysIsShownInWords() {
        handOver();
        check.check(certificate(0, CONDITIONS).signed(signer));
        for (String words : List.of("RDC-EOD1-2026-00042-8", "KAMBALE Muhindo Jean-Pierre", "1991", "NEDEX (EOD) niveau 1", "T&EP 09.30/01:2014 2.0",
                "Munitions de petit calibre", "Obus de mortier", "Mines antipersonnel", "Sous la supervision", "Uniquement dans la zone\u00a0: Irumu",
                "Pas de travail en hauteur")) {
            assertThat(check.answer()).containsText(words);
        }
        assertThat(check.answer().locator("h1")).isFocused();
        assertThat(check.answer().locator(".verdict")).hasAttribute("role", "status");
        check.check(certificate(2).signed(signer));
        assertThat(check.answer().locator(".verdict")).hasAttribute("role", "alert");
        page.goBack();
        assertThat(check.home()).isVisible();
    }

    /** R77: today is the later of the clock and what the lists say; past "use until" nothing is valid. */
    @Test
    void aWrongClockMakesNoPaperValid() {
        handOver();
        String valid = certificate(0).signed(signer);
        page.clock().setFixedTime(Instant.parse("2020-01-01T00:00:00Z").toEpochMilli());
        check.check(certificate(0, TODAY.minusDays(9), TODAY.minusDays(2), false).signed(signer));
        says("EXPIRED", null, "EXPIRÉ");
        check.check(valid);
        says("VALID", null, "VALABLE");
        page.clock().setFixedTime(AS_OF.plus(7, ChronoUnit.DAYS).toEpochMilli());
        check.check(valid);
        says("CANNOT_TELL", "SNAPSHOT_OLD", "Document authentique\u00a0; état actuel inconnu (dernières données\u00a0:");
        check.check(certificate(1).signed(signer));
        says("SUSPENDED", null, "peut avoir été levée");
        check.check(certificate(2).signed(signer));
        says("WITHDRAWN", null, "RETIRÉ");
        check.another();
        assertThat(check.kept("snapshot")).containsText("Trop ancienne");
    }

    @Test
    void itIsAccessibleAndLight() {
        handOver();
        assertAccessible();
        check.check(certificate(0, CONDITIONS).signed(signer));
        assertAccessible();
        check.check(certificate(2).signed(signer));
        assertAccessible();
        page.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))");
        long packed = ((Number) page.evaluate("""
                fetch('/check/sw.js', {cache: 'no-store'}).then(answer => answer.text()).then(async script => {
                  const files = JSON.parse(/FILES = (.+);/.exec(script)[1]);
                  const sizes = await Promise.all(['/check', ...files].map(async file => {
                    const body = await (await fetch(file, {cache: 'no-store'})).blob();
                    return new Response(body.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer().then(all => all.byteLength);
                  }));
                  return sizes.reduce((sum, size) => sum + size, 0);
                })""")).longValue();
        LOG.info("The checking page with all that a phone keeps, gzip: " + packed + " bytes");
        assertTrue(packed > 100_000 && packed < 400_000, packed + " bytes");
        assertEquals(List.of(), page.context().cookies().stream().map(cookie -> cookie.name).filter(name -> name.startsWith("JSESSION")).toList());
    }

    private void look(String name) {
        picture("check-" + name);
    }
}
