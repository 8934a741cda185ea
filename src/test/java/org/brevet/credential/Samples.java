package org.brevet.credential;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.brevet.credential.application.Codes;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.shared.BilingualText;
import org.brevet.standards.application.MunitionTypes;

/** Contents such as the register freezes. */
final class Samples {

    private static final List<CertificateContent.ScopeItem> SOME = List.of(
            item("GRH", "Grenades à main", "Hand grenades"), item("MOR", "Obus de mortier", "Mortar bombs"),
            item("RKT", "Roquettes non guidées", "Unguided rockets"));

    private Samples() {
    }

    static CertificateContent usual() {
        return content("Kambale", "Muhindo", "Jean-Pierre", "Butembo", SOME, List.of(), "", false);
    }

    static CertificateContent demonstration() {
        return content("Kambale", "Muhindo", "Jean-Pierre", "Butembo", SOME, conditions(), "RDC-EOD1-2026-00042-8", true);
    }

    /**
     * As much as the forms, the database and the offline code let through: nom and postnom of thirty-five letters, prénoms of a hundred, every munition
     * type, five conditions in words.
     */
    static CertificateContent longest() {
        String name = "Wabanga-Lushombo wa Tshibangu Ɔtɛpa Ngandu-Mwilambwe ya Kalombo Œuvrard d’Ɛmbɔndɛ Nyarugabo-Bahati Iyz".substring(0, 100);
        return content(name.substring(0, 35), name.substring(0, 35), name, "Sainte-Marie-Madeleine de la Rivière-Longue, territoire de Mambasa, district de l’Ituri-Nord, RDC", every(),
                IntStream.range(0, 5).mapToObj(i -> text("Uniquement de jour, à moins de 30 kilomètres d’un poste de santé ; jamais seul, jamais après la pluie, "
                        + "jamais à côté d’eux ici", "Only by day and within 30 kilometres of a health post; never alone, never after the rain and never "
                        + "near any of them here, not")).toList(), "RDC-EOD1-2026-00042-8", true);
    }

    /** Whose code is as full as it may be: the name alone takes 120 bytes, the conditions what is left of 600 characters. */
    static CertificateContent fullestCode() {
        String nom = "Tshibangu-Lushombo wa Kalombo Œuvrard Nyarugabo ya Mbuji-Mayi";
        String postnom = "Ngandu-Mwilambwe d’Ɛmbɔndɛ Wabanga";
        String prenom = "J".repeat(120 - (nom.toUpperCase(Locale.FRENCH) + " " + postnom + " ").getBytes(StandardCharsets.UTF_8).length);
        CertificateContent fullest = null;
        for (int length = 1; length <= 60; length++) {
            String words = "Uniquement de jour et jamais seul, jamais après la pluie xyz".substring(0, length);
            CertificateContent tried = content(nom, postnom, prenom, "Butembo", every(), List.of(text(words, words)), "", true);
            if (!Codes.CONTENT.of(tried).fits()) {
                return fullest;
            }
            fullest = tried;
        }
        throw new IllegalStateException("No code is full");
    }

    /** All sixteen types of the list, the last with its longest name. */
    static List<CertificateContent.ScopeItem> every() {
        String[] titles = ("Munitions de petit calibre|Small arms ammunition|Grenades à main|Hand grenades|Grenades à fusil et grenades propulsées|"
                + "Rifle and launched grenades|Obus de mortier|Mortar bombs|Projectiles d’artillerie et de char|Artillery and tank projectiles|"
                + "Roquettes non guidées|Unguided rockets|Munitions antichars sans recul et lance-roquettes|Recoilless and shoulder-launched anti-tank "
                + "rounds|Sous-munitions|Submunitions|Mines antipersonnel|Anti-personnel mines|Mines antivéhicules|Anti-vehicle mines|Fusées et "
                + "détonateurs isolés|Fuzes and detonators found apart|Artifices et fumigènes|Pyrotechnic and smoke stores|Bombes d’aviation|Aerial "
                + "bombs|Armes guidées|Guided weapons|Munitions d’exercice|Training and practice items|Autres engins : "
                + "charges creuses artisanales ; ".repeat(4) + "|Other items: " + "charges creuses artisanales ; ".repeat(4)).split("\\|");
        List<MunitionTypes.MunitionType> types = new MunitionTypes().all();
        return IntStream.range(0, 16).mapToObj(i -> item(types.get(i).code(), titles[2 * i], titles[2 * i + 1])).toList();
    }

    static CertificateContent scoped(List<CertificateContent.ScopeItem> scope) {
        return content("Kambale", "Muhindo", "Jean-Pierre", "Butembo", scope, List.of(), "", false);
    }

    /** Letters that are not among those which every document carries. */
    static CertificateContent rare() {
        return content("Ǎlóba", "Ŵandʉ", "Đorđe-Ştefan", "Kisǎngáni", SOME, List.of(), "", false);
    }

    static CertificateContent shortest() {
        return content("Ba", "", "Li", "Goma", SOME.subList(0, 1), List.of(), "", false);
    }

    /** Of the demonstration's earlier courses: letters of its text lie under the same letters of SPÉCIMEN. */
    static CertificateContent crowded() {
        List<CertificateContent.ScopeItem> scope = List.of(item("SAA", "Munitions de petit calibre", "Small arms ammunition"),
                item("GRH", "Grenades à main", "Hand grenades"), item("GRR", "Grenades à fusil et grenades propulsées", "Rifle and launched grenades"),
                item("MOR", "Obus de mortier", "Mortar bombs"), item("ART", "Projectiles d’artillerie et de char", "Artillery and tank projectiles"),
                item("RKT", "Roquettes non guidées", "Unguided rockets"), item("SUB", "Sous-munitions", "Submunitions"),
                item("APM", "Mines antipersonnel", "Anti-personnel mines"), item("ATM", "Mines antivéhicules", "Anti-vehicle mines"),
                item("FUZ", "Fusées et détonateurs isolés", "Fuzes and detonators found apart"), item("BOM", "Bombes d’aviation", "Aerial bombs"));
        return content("Byamungu", "Cishugi", "Déogratias", "Bukavu", scope, List.of(), "", true);
    }

    static CertificateContent named(String nom, String postnom, String prenom) {
        return content(nom, postnom, prenom, "Butembo", SOME, List.of(), "", false);
    }

    static CertificateContent conditioned(CertificateContent.Condition... conditions) {
        return content("Kambale", "Muhindo", "Jean-Pierre", "Butembo", SOME, List.of(conditions), "", false);
    }

    static CertificateContent named(String prenom) {
        return content("Kambale", "Muhindo", prenom, "Butembo", SOME, List.of(), "", false);
    }

    /** Verified at another installation. */
    static CertificateContent at(String url) {
        return content("Kambale", "Muhindo", "Jean-Pierre", "Butembo", SOME, List.of(), "", false, url);
    }

    private static List<CertificateContent.Condition> conditions() {
        return List.of(new CertificateContent.Condition(ConditionCode.UNDER_SUPERVISION, "",
                        new BilingualText("Sous la supervision d’un opérateur de niveau 2 ou 3", "Supervised by a level 2 or 3 operator")),
                new CertificateContent.Condition(ConditionCode.MAX_NEQ, "5", new BilingualText("Quantité nette d’explosif : 5 kg au plus",
                        "Net explosive quantity: 5 kg at most")));
    }

    private static CertificateContent.Condition text(String fr, String en) {
        return new CertificateContent.Condition(ConditionCode.TEXT, fr, new BilingualText(fr, en));
    }

    private static CertificateContent.ScopeItem item(String code, String fr, String en) {
        return new CertificateContent.ScopeItem(code, new BilingualText(fr, en));
    }

    private static CertificateContent content(String nom, String postnom, String prenom, String birthPlace, List<CertificateContent.ScopeItem> scope,
            List<CertificateContent.Condition> conditions, String replaces, boolean specimen) {
        return content(nom, postnom, prenom, birthPlace, scope, conditions, replaces, specimen, "https://brevet.cclam.cd");
    }

    private static CertificateContent content(String nom, String postnom, String prenom, String birthPlace, List<CertificateContent.ScopeItem> scope,
            List<CertificateContent.Condition> conditions, String replaces, boolean specimen, String url) {
        String number = CertificateNumber.of("EOD1", 2027, 1).value();
        return new CertificateContent(number, "7K3M92QX", 0, "EOD1", new BilingualText("Opérateur NEDEX, niveau 1", "EOD operator, level 1"),
                "BREVET-EOD", "2026-1", new BilingualText("Compétences NEDEX", "EOD competencies"), 1, nom, postnom, prenom,
                LocalDate.of(1991, 3, 14), birthPlace, scope, conditions, "DEC-2027-00001", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1),
                LocalDate.of(2030, 3, 31), "ONG Terre Sûre Ituri", "BUN-2027-01", "Bunia (Ituri)", LocalDate.of(2027, 3, 26),
                new BilingualText("Centre congolais de lutte antimines (CCLAM)", "Congolese Mine Action Centre (CCLAM)"),
                new BilingualText("Loi n° 11/007 du 9 juillet 2011", "Law no. 11/007 of 9 July 2011"), "Athanase Kabeya",
                new BilingualText("Coordonnateur national", "National Coordinator"), replaces, specimen,
                url + "/v/" + number + "/7K3M92QX");
    }
}
