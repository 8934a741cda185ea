package org.brevet.credential.domain;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.brevet.register.CertificateContent;
import org.brevet.register.ControlCode;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;

/** Reads a finished document back and compares it with the register: a paper that says something else must not leave. */
public final class Agreement {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private Agreement() {
    }

    /**
     * What differs, by name; empty if the document says what the register says.
     *
     * @param print what was to be printed besides the content. @param codeSigner whose signature the large code must bear
     */
    public static List<String> differences(byte[] pdf, CertificateContent content, Print print, PdfSigner signer, X509Certificate codeSigner)
            throws IOException {
        List<String> differences = new ArrayList<>();
        try (ReadBack paper = ReadBack.of(pdf)) {
            if (paper.pages() != 1) {
                differences.add("pages");
            }
            String text = plain(paper.text());
            differences.addAll(differences(text, content));
            if (text.contains(plain("DUPLICATA")) != print.duplicate().isPresent() || print.duplicate().isPresent()
                    && !(text.contains(plain(print.duplicate().get().fr())) && text.contains(plain(print.duplicate().get().en())))) {
                differences.add("duplicate");
            }
            if (!paper.code(CertificatePage.ONLINE_CODE).equals(content.verifyUrl())) {
                differences.add("code");
            }
            differences.addAll(CodeAgreement.differences(paper.code(CertificatePage.OFFLINE_CODE), content, print.code(), codeSigner));
        }
        if (!signer.signed(pdf)) {
            differences.add("signature");
        }
        return differences;
    }

    /** What a text lacks, or says too much. @param text of the paper, {@link #plain} */
    static List<String> differences(String text, CertificateContent content) {
        List<String> differences = new ArrayList<>();
        expected(content).forEach((name, value) -> {
            if (!text.contains(plain(value))) {
                differences.add(name);
            }
        });
        if (text.contains(plain(CertificatePage.SPECIMEN)) != content.specimen()) {
            differences.add("specimen");
        }
        return differences;
    }

    private static Map<String, String> expected(CertificateContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("number", content.number());
        texts.put("controlCode", new ControlCode(content.controlCode()).printed());
        texts.put("verifyUrl", content.verifyUrl());
        both(texts, "qualificationTitle", content.qualificationTitle());
        texts.put("standardCode", content.standardCode());
        texts.put("standardEdition", content.standardEdition());
        both(texts, "standardTitle", content.standardTitle());
        texts.put("curriculumVersion", "version " + content.curriculumVersion());
        texts.put("holder", content.holder());
        for (Language language : Language.values()) {
            texts.put("birthDate." + language, Words.day(language, content.birthDate()));
            texts.put("validFrom." + language, Words.day(language, content.validFrom()));
            texts.put("validUntil." + language, Words.day(language, content.validUntil()));
            texts.put("decidedOn." + language, Words.day(language, content.decidedOn()));
            texts.put("sessionLastDay." + language, Words.day(language, content.sessionLastDay()));
        }
        texts.put("birthPlace", content.birthPlace());
        content.scope().forEach(item -> both(texts, "scope." + item.code(), item.title()));
        for (int i = 0; i < content.conditions().size(); i++) {
            both(texts, "condition." + (i + 1), content.conditions().get(i).text());
        }
        texts.put("decisionNumber", content.decisionNumber());
        texts.put("provider", content.provider());
        texts.put("sessionCode", content.sessionCode());
        texts.put("sessionPlace", content.sessionPlace());
        both(texts, "issuer", content.issuer());
        both(texts, "legalBasis", content.legalBasis());
        texts.put("signatoryName", content.signatoryName());
        both(texts, "signatoryCapacity", content.signatoryCapacity());
        texts.put("replaces", content.replaces());
        return texts;
    }

    private static void both(Map<String, String> texts, String name, BilingualText text) {
        texts.put(name + ".FR", text.fr());
        texts.put(name + ".EN", text.en());
    }

    /** Lines break where there is room: blanks do not count. */
    static String plain(String text) {
        return BLANKS.matcher(Paragraph.clean(text)).replaceAll("");
    }
}
