package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.brevet.it.browser.CheckPage.file;
import static org.brevet.it.browser.OfflineAuthority.certificate;
import static org.brevet.it.browser.OfflineAuthority.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.brevet.offline.StatusSnapshot.Status;
import org.junit.jupiter.api.Test;

/** How codes and lists get into the telephone, and how a report of a forgery gets out of it (R77, R79). */
class CheckListsIT extends CheckTest {

    /** A newer snapshot is taken at once, an older or a smaller one never, however it comes in. */
    @Test
    void noListIsFollowedByAnOlderOne() {
        handOver();
        String valid = certificate(0).signed(signer);
        check.bring(file("snapshot.txt", snapshot(AS_OF.minusSeconds(1), signer, Status.values())));
        assertThat(check.told()).containsText("plus ancienne");
        check.bring(file("snapshot.txt", snapshot(AS_OF.plusSeconds(9), signer, Status.IN_FORCE)));
        assertThat(check.told()).containsText("moins de certificats");
        check.bring(file("keys.jws", authority.keys(AS_OF.minusSeconds(1), authority.listed(signer))));
        assertThat(check.told()).containsText("plus ancienne");
        check.check(valid);
        says("VALID", null, "VALABLE");
        String newer = snapshot(AS_OF.plusSeconds(9), signer, Status.SUSPENDED, Status.SUSPENDED, Status.WITHDRAWN, Status.REPLACED,
                Status.SURRENDERED);
        check.bring(new FilePayload("poster.png", "image/png", OfflineAuthority.png(OfflineAuthority.code(newer, 5))));
        assertThat(check.told()).containsText("repris");
        check.check(valid);
        says("SUSPENDED", null, "SUSPENDU");
        check.bring(file("keys.jws", authority.keys(AS_OF.plusSeconds(9), authority.withdrawn(signer))));
        assertThat(check.kept("snapshot")).containsText("a été retirée");
        page.reload();
        assertThat(check.kept("snapshot")).containsText("a été retirée");
        check.check(valid);
        says("CANNOT_TELL", "KEY_WITHDRAWN", "ÉTAT INCONNU");
    }

    /** The small code lies on the same paper: the large one is found beside it. */
    @Test
    void aPhotographOfThePaperIsRead() {
        handOver();
        line.become(CutProxy.Line.CUT);
        String small = "HTTP://LOCALHOST:8080/V/RDC-EOD1-2026-00042-8/7K3M92QX";
        check.picture(OfflineAuthority.png(OfflineAuthority.photograph(small, certificate(0, CONDITIONS).signed(signer))));
        says("VALID_WITH_CONDITIONS", null, "KAMBALE Muhindo Jean-Pierre");
        check.picture(OfflineAuthority.png(OfflineAuthority.code(small, 6)));
        assertThat(check.told()).containsText("C’est le petit code");
        check.picture(new byte[] {1, 2, 3});
        assertThat(check.told()).containsText("n’est pas une image");
    }

    @Test
    void theCameraReadsTheLargeCode() throws IOException {
        Files.write(CAMERA, OfflineAuthority.film(OfflineAuthority.code(certificate(0, CONDITIONS).signed(signer), 7), 1280, 720));
        handOver();
        line.become(CutProxy.Line.CUT);
        check.camera();
        says("VALID_WITH_CONDITIONS", null, "KAMBALE Muhindo Jean-Pierre");
        assertThat(page.locator("dialog.camera")).hasCount(0);
    }

    /** R79: kept on the phone until there is network, then on the list of those who look into it, once. */
    @Test
    void aForgeryIsReportedWhenThereIsNetwork() {
        handOver();
        line.become(CutProxy.Line.CUT);
        String forged = oneFieldChanged(certificate(0));
        String place = "Barrière de Komanda " + System.nanoTime();
        check.check(forged);
        button("Signaler ce document").click();
        assertThat(page.locator("h1")).isFocused();
        assertAccessible();
        page.getByLabel("Où").fill(place);
        page.getByLabel("Ce que vous avez vu").fill("Présenté par deux hommes à moto");
        button("Envoyer au CCLAM").click();
        assertThat(check.told()).containsText("gardé sur ce téléphone");
        assertThat(check.home()).containsText("En attente de réseau\u00a0: 1");
        page.reload();
        assertThat(check.home()).containsText("En attente de réseau\u00a0: 1");
        button("Envoyer maintenant").click();
        assertThat(check.told()).containsText("Pas de réseau");
        line.become(CutProxy.Line.WHOLE);
        button("Envoyer maintenant").click();
        assertThat(check.told()).containsText("Le CCLAM a reçu votre signalement.");
        assertThat(check.home()).not().containsText("En attente de réseau");
        as("inspection.cclam", "/reports/forgeries");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(place));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Présenté par deux hommes à moto");
        assertEquals(forged, row.locator("pre").innerText(), "blanks of Base45 are part of the code");
        assertAllTexts();
        assertAccessible();
    }

    /** Another root comes in only with its fingerprint, which the page does not show. */
    @Test
    void aRootIsNeverTakenSilently() {
        check.bring(file("root.pem", authority.pem()), file("keys.jws", keys));
        assertThat(page.locator(".trust")).not().containsText(authority.fingerprint().substring(0, 4));
        check.trust(new OfflineAuthority().fingerprint());
        assertThat(page.locator("#fingerprint-error")).containsText("n’est pas celle de ce fichier");
        check.trust(authority.fingerprint().substring(0, 15));
        assertThat(page.locator("#fingerprint-error")).isVisible();
        check.trust(authority.fingerprint());
        assertThat(check.told()).containsText("Racine reprise\u00a0: Racine des essais.");
        OfflineAuthority other = new OfflineAuthority();
        check.bring(file("keys.jws", other.keys(AS_OF.plusSeconds(9), other.listed(other.signer()))));
        assertThat(check.told()).containsText("n’est pas signée par la racine de ce téléphone");
        check.bring(file("root.pem", other.pem()));
        assertThat(page.locator(".trust")).containsText("garde déjà une autre racine");
        page.locator(".trust .button:not(.danger)").click();
        check.check(certificate(0).signed(signer));
        says("CANNOT_TELL", "NO_SNAPSHOT", "aucune liste des états");
    }
}
