package org.brevet.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.register.CertificateContent;
import org.brevet.register.ConditionCode;
import org.brevet.register.application.IssueOrder;
import org.brevet.shared.BilingualText;

/** Orders to issue, for tests that need a certificate. */
public final class Orders {

    private Orders() {
    }

    public static IssueOrder eod1(UUID person, UUID author, LocalDate decidedOn) {
        return eod1(person, author, decidedOn, List.of());
    }

    public static IssueOrder eod1(UUID person, UUID author, LocalDate decidedOn, List<CertificateContent.Condition> conditions) {
        return new IssueOrder(person, author, "EOD1", new BilingualText("Opérateur NEDEX, niveau 1", "EOD operator, level 1"), "BREVET-EOD", "2026-1",
                new BilingualText("Compétences NEDEX", "EOD competencies"), 1, "Kambale", "Muhindo", "Jean-Pierre", LocalDate.of(1991, 3, 14), "Butembo",
                List.of(new CertificateContent.ScopeItem("MOR", new BilingualText("Obus de mortier", "Mortar bombs"))), conditions, "DEC-2027-00001",
                decidedOn, decidedOn, decidedOn.plusMonths(36).minusDays(1), "ONG Terre Sûre Ituri", "BUN-2027-01", "Bunia (Ituri)",
                LocalDate.of(2027, 3, 26), new BilingualText("Centre congolais de lutte antimines", "Congolese Mine Action Centre"),
                new BilingualText("Loi 11/007", "Law 11/007"), "Athanase Kabeya", new BilingualText("Coordonnateur", "Coordinator"));
    }

    public static CertificateContent.Condition supervised() {
        return new CertificateContent.Condition(ConditionCode.UNDER_SUPERVISION, "",
                new BilingualText("Sous la supervision d’un opérateur de niveau 2 ou 3", "Supervised by a level 2 or 3 operator"));
    }
}
