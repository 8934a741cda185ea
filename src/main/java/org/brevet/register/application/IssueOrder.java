package org.brevet.register.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.brevet.register.CertificateContent;
import org.brevet.shared.BilingualText;

/** What accreditation tells the register to certify; number, control code and status index are the register's to give. */
public record IssueOrder(UUID person, UUID author, String qualification, BilingualText qualificationTitle, String standardCode,
        String standardEdition, BilingualText standardTitle, int curriculumVersion, String holderNom, String holderPostnom, String holderPrenom,
        LocalDate birthDate, String birthPlace, List<CertificateContent.ScopeItem> scope, List<CertificateContent.Condition> conditions,
        String decisionNumber, LocalDate decidedOn, LocalDate validFrom, LocalDate validUntil, String provider, String sessionCode,
        String sessionPlace, LocalDate sessionLastDay, BilingualText issuer, BilingualText legalBasis, String signatoryName,
        BilingualText signatoryCapacity) {

    CertificateContent content(String number, String controlCode, long statusIndex, String replaces, boolean specimen, String verifyUrl) {
        return new CertificateContent(number, controlCode, statusIndex, qualification, qualificationTitle, standardCode, standardEdition,
                standardTitle, curriculumVersion, holderNom, holderPostnom, holderPrenom, birthDate, birthPlace, scope, conditions, decisionNumber,
                decidedOn, validFrom, validUntil, provider, sessionCode, sessionPlace, sessionLastDay, issuer, legalBasis, signatoryName,
                signatoryCapacity, replaces, specimen, verifyUrl);
    }
}
