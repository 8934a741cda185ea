package org.brevet.offline;

import com.upokecenter.cbor.CBORObject;
import java.io.Serializable;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brevet.shared.Days;

/**
 * What the code on the paper holds (docs/verify.md; workflow, section 7). {@code holder} as printed, at most 120 bytes of UTF-8;
 * {@code munitionTypes}: a bit each, by the list's numbers; {@code modules}: by code; {@code validUntil}: the last valid day;
 * {@code issuedOn}: the day of the decision; {@code specimen}: of a demonstration.
 */
public record CertificateCode(String number, String controlCode, long statusIndex, String holder, int birthYear, String qualification,
        String edition, long munitionTypes, List<String> modules, List<CodeCondition> conditions, LocalDate issuedOn, LocalDate validFrom,
        LocalDate validUntil, boolean specimen) implements Serializable {

    public static final String PREFIX = "BRV1:";
    /** Bytes of COSE that a checker reads. */
    public static final int MOST_BYTES = 400;
    /** Characters, with the prefix: what a QR code 15-M holds in alphanumeric mode (ISO/IEC 18004, table 7); 396 bytes of COSE. */
    public static final int MOST_CHARACTERS = 600;
    /** Bytes of UTF-8. */
    public static final int LONGEST_NAME = 120;

    private static final Set<String> QUALIFICATIONS = Set.of("EOD1", "EOD2", "EOD3", "EOD3P");
    private static final int IDENTITY = 169;
    private static final int FULL_NAME = 4;
    private static final int ACCREDITATION = -65537;
    private static final int NUMBER = 1;
    private static final int CONTROL_CODE = 2;
    private static final int STATUS_INDEX = 3;
    private static final int BIRTH_YEAR = 4;
    private static final int QUALIFICATION = 5;
    private static final int EDITION = 6;
    private static final int MUNITION_TYPES = 7;
    private static final int MODULES = 8;
    private static final int CONDITIONS = 9;

    public CertificateCode {
        modules = List.copyOf(modules);
        conditions = List.copyOf(conditions);
        if (number.isEmpty() || controlCode.length() != 8 || statusIndex < 0 || !isName(holder)
                || birthYear < 1900 || birthYear > 9999 || !QUALIFICATIONS.contains(qualification) || edition.isEmpty() || munitionTypes < 0
                || modules.contains("")) {
            throw new IllegalArgumentException("Not what a code holds: " + number);
        }
    }

    /** The code's text. Its length is not limited here: {@link #fits}. */
    public String signed(CodeSigner signer) {
        return SignedCode.sign(payload(), signer).text(PREFIX);
    }

    /** As the holder of that certificate must have signed it. @throws NotTrusted UNREADABLE, KEY_UNKNOWN or SIGNATURE */
    public static CertificateCode read(String text, X509Certificate signer) throws NotTrusted {
        try {
            SignedCode signed = SignedCode.read(text, PREFIX, MOST_BYTES);
            CertificateCode code = read(signed.payload());
            if (!signed.kid().equals(KeyId.of(signer))) {
                throw new NotTrusted(OfflineReason.KEY_UNKNOWN);
            }
            if (!signed.signedBy(signer.getPublicKey())) {
                throw new NotTrusted(OfflineReason.SIGNATURE);
            }
            return code;
        } catch (Unreadable unreadable) {
            throw new NotTrusted(unreadable);
        }
    }

    /** Whether a code has room for that name. */
    public static boolean isName(String holder) {
        return !holder.isEmpty() && CodeCondition.bytes(holder) <= LONGEST_NAME;
    }

    /** Whether the text stays within 600 characters, whoever signs it. */
    public boolean fits() {
        return SignedCode.textLength(PREFIX, payload()) <= MOST_CHARACTERS;
    }

    /** First moment in force. */
    Instant begins() {
        return validFrom.atStartOfDay(Days.KINSHASA).toInstant();
    }

    /** First moment no longer in force. */
    Instant ends() {
        return validUntil.plusDays(1).atStartOfDay(Days.KINSHASA).toInstant();
    }

    Instant decided() {
        return issuedOn.atStartOfDay(Days.KINSHASA).toInstant();
    }

    byte[] payload() {
        CBORObject accreditation = CBORObject.NewOrderedMap().Add(NUMBER, number).Add(CONTROL_CODE, controlCode).Add(STATUS_INDEX, statusIndex)
                .Add(BIRTH_YEAR, birthYear).Add(QUALIFICATION, qualification).Add(EDITION, edition);
        if (munitionTypes != 0) {
            accreditation.Add(MUNITION_TYPES, munitionTypes);
        }
        if (!modules.isEmpty()) {
            CBORObject codes = CBORObject.NewArray();
            modules.forEach(codes::Add);
            accreditation.Add(MODULES, codes);
        }
        if (!conditions.isEmpty()) {
            CBORObject all = CBORObject.NewArray();
            conditions.forEach(condition -> all.Add(condition.written()));
            accreditation.Add(CONDITIONS, all);
        }
        if (specimen) {
            accreditation.Add(Claims.SPECIMEN, true);
        }
        return Claims.begun().Add(Claims.EXP, ends().getEpochSecond()).Add(Claims.NBF, begins().getEpochSecond())
                .Add(Claims.IAT, decided().getEpochSecond()).Add(IDENTITY, CBORObject.NewOrderedMap().Add(FULL_NAME, holder))
                .Add(ACCREDITATION, accreditation).EncodeToBytes();
    }

    /** @throws Unreadable if anything lacks, is of another kind or is written otherwise than docs/verify.md says */
    static CertificateCode read(byte[] payload) throws Unreadable {
        CBORObject claims = Cbor.map(Cbor.read(payload, MOST_BYTES));
        Claims.requireIssuer(claims);
        CBORObject identity = Cbor.map(claims.get(IDENTITY));
        CBORObject accreditation = Cbor.map(claims.get(ACCREDITATION));
        try {
            CertificateCode code = new CertificateCode(Cbor.text(accreditation.get(NUMBER)), Cbor.text(accreditation.get(CONTROL_CODE)),
                    Cbor.whole(accreditation.get(STATUS_INDEX), 0, Long.MAX_VALUE), Cbor.text(identity.get(FULL_NAME)),
                    (int) Cbor.whole(accreditation.get(BIRTH_YEAR), 0, 9999), Cbor.text(accreditation.get(QUALIFICATION)),
                    Cbor.text(accreditation.get(EDITION)), munitionTypes(accreditation), modules(accreditation), conditions(accreditation),
                    day(claims, Claims.IAT), day(claims, Claims.NBF), day(claims, Claims.EXP).minusDays(1),
                    accreditation.get(Claims.SPECIMEN) != null && Cbor.isTrue(accreditation.get(Claims.SPECIMEN)));
            Cbor.same(payload, code.payload());
            return code;
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("Not what a code holds", wrong);
        }
    }

    private static long munitionTypes(CBORObject accreditation) throws Unreadable {
        CBORObject bits = accreditation.get(MUNITION_TYPES);
        return bits == null ? 0 : Cbor.whole(bits, 1, Long.MAX_VALUE);
    }

    private static List<String> modules(CBORObject accreditation) throws Unreadable {
        List<String> modules = new ArrayList<>();
        if (accreditation.get(MODULES) != null) {
            for (CBORObject module : Cbor.list(accreditation.get(MODULES))) {
                modules.add(Cbor.text(module));
            }
        }
        return modules;
    }

    private static List<CodeCondition> conditions(CBORObject accreditation) throws Unreadable {
        List<CodeCondition> conditions = new ArrayList<>();
        if (accreditation.get(CONDITIONS) != null) {
            for (CBORObject condition : Cbor.list(accreditation.get(CONDITIONS))) {
                conditions.add(CodeCondition.read(condition));
            }
        }
        return conditions;
    }

    private static LocalDate day(CBORObject claims, int claim) throws Unreadable {
        return LocalDate.ofInstant(Instant.ofEpochSecond(Claims.time(claims, claim)), Days.KINSHASA);
    }
}
