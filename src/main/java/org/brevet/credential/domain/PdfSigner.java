package org.brevet.credential.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Signs a document as PAdES: certified, no change allowed. It is written once, with room for the signature, which is then put into its place; so
 * nothing in the file lies outside of it. That is baseline B. With a time stamp it becomes baseline LT: what it takes to check the signature later
 * follows in a second revision ({@link LongTerm}), and nothing else may.
 */
public final class PdfSigner {

    private static final int ROOM = 8192;
    /** Ten digits are kept for each offset. */
    private static final long LATER = 9_999_999_999L;
    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private final SigningKey key;
    private final Optional<TimeStamper> stamper;
    private final int room;

    public PdfSigner(SigningKey key) {
        this(key, Optional.empty());
    }

    public PdfSigner(SigningKey key, Optional<TimeStamper> stamper) {
        this.key = key;
        this.stamper = stamper;
        this.room = ROOM + stamper.map(TimeStamper::room).orElse(0);
    }

    /** @param signedAt the time that the document claims. @throws Unmakeable TIME_STAMP */
    public byte[] sign(PDDocument document, String reason, Instant signedAt) throws IOException {
        prepare(document, reason, signedAt);
        if (stamper.isEmpty()) {
            addKeys(document);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        document.save(out, CompressParameters.NO_COMPRESSION);    // an object stream would hide the signature's place
        byte[] pdf = out.toByteArray();
        int start = indexOf(pdf, "<" + "0".repeat(2 * room) + ">", 0);
        int end = start + 2 * room + 2;
        put(pdf, "[0 " + LATER + " " + LATER + " " + LATER + "]", "[0 " + start + " " + end + " " + (pdf.length - end) + "]");
        DetachedSignature signature = DetachedSignature.make(key, signed(pdf, start, end), stamper);
        if (signature.encoded().length > room) {
            throw new IOException("The signature has " + signature.encoded().length + " bytes");
        }
        byte[] hex = HexFormat.of().formatHex(signature.encoded()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, pdf, start + 1, hex.length);
        return signature.stamp().isEmpty() ? pdf : LongTerm.append(pdf, certificates(signature.stamp().get()), List.of(list()));
    }

    /** The chain, and whatever the stamp brings along, each once. */
    private List<byte[]> certificates(TimeStampToken stamp) {
        return Stream.concat(key.chain().stream(), TimeStamper.certificates(stamp).stream()).distinct().map(PdfSigner::encoded).toList();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] list() {
        try {
            return key.revoked().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the file is signed as a whole by this key and nothing in it was changed since. */
    public boolean signed(byte[] pdf) {
        try {
            int contents = indexOf(pdf, "/Contents <", 0) + "/Contents ".length();
            int end = contents + 2 * room + 2;
            int length = stamper.isEmpty() ? pdf.length : covered(pdf, end);
            if (length != pdf.length && !LongTerm.follows(pdf, length) || stamper.isPresent() && length == pdf.length) {
                return false;
            }
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed(Arrays.copyOf(pdf, length), contents, end)),
                    HexFormat.of().parseHex(new String(pdf, contents + 1, 2 * length(pdf, contents + 1), StandardCharsets.US_ASCII)));
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate().getPublicKey()));
        } catch (IOException | CMSException | OperatorCreationException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** How far the signature reaches: to the end of the first revision, by what it says of itself. */
    private static int covered(byte[] pdf, int end) throws IOException {
        int range = indexOf(pdf, "/ByteRange [", 0);
        int close = indexOf(pdf, "]", Math.max(range, 0));
        String[] numbers = range < 0 || close < 0 ? new String[0]
                : new String(pdf, range + 12, close - range - 12, StandardCharsets.US_ASCII).strip().split(" ");
        if (numbers.length != 4) {
            throw new IOException("No signature");
        }
        return Math.min(pdf.length, Math.addExact(end, Integer.parseInt(numbers[3])));
    }

    /** The signature's own length, from the header of its outermost value: 30 82 and two bytes. */
    private static int length(byte[] pdf, int start) {
        return 4 + Integer.parseInt(new String(pdf, start + 4, 4, StandardCharsets.US_ASCII), 16);
    }

    private void prepare(PDDocument document, String reason, Instant signedAt) {
        COSDictionary parameters = new COSDictionary();
        parameters.setName(COSName.TYPE, "TransformParams");
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "SigRef");
        reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        COSDictionary signature = new COSDictionary();
        signature.setName(COSName.TYPE, "Sig");
        signature.setName(COSName.FILTER, "Adobe.PPKLite");
        signature.setName(COSName.SUB_FILTER, "ETSI.CAdES.detached");
        signature.setItem(COSName.BYTERANGE, array(0, LATER, LATER, LATER));
        COSString kept = new COSString(new byte[room]);
        kept.setForceHexForm(true);
        signature.setItem(COSName.CONTENTS, kept);
        signature.setDate(COSName.M, GregorianCalendar.from(signedAt.atZone(ZoneOffset.UTC)));
        signature.setString(COSName.REASON, reason);
        COSArray references = new COSArray();
        references.add(reference);
        signature.setItem(COSName.getPDFName("Reference"), references);

        PDPage page = document.getPage(0);
        COSDictionary field = new COSDictionary();
        field.setName(COSName.TYPE, "Annot");
        field.setName(COSName.SUBTYPE, "Widget");
        field.setName(COSName.FT, "Sig");
        field.setString(COSName.T, "Signature");
        field.setString(COSName.TU, "Signature électronique / Digital signature");
        field.setItem(COSName.RECT, array(0, 0, 0, 0));
        field.setInt(COSName.F, 132);
        field.setItem(COSName.P, page);
        field.setItem(COSName.V, signature);
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, 3);
        COSArray annotations = new COSArray();
        annotations.add(field);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(DOC_MDP, signature);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.ACRO_FORM, form);
        catalog.setItem(PERMS, permissions);
        for (COSDictionary own : new COSDictionary[] {signature, field, form}) {
            own.setDirect(false);
        }
    }

    /** The chain and the root's list travel with the document: it can be checked without asking anybody. */
    private void addKeys(PDDocument document) throws IOException {
        COSArray certificates = new COSArray();
        for (X509Certificate certificate : key.chain()) {
            certificates.add(stream(document, encoded(certificate)));
        }
        COSArray lists = new COSArray();
        lists.add(stream(document, list()));
        COSDictionary store = new COSDictionary();
        store.setName(COSName.TYPE, "DSS");
        store.setItem(COSName.getPDFName("Certs"), certificates);
        store.setItem(COSName.getPDFName("CRLs"), lists);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), store);
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static COSArray array(long... numbers) {
        COSArray array = new COSArray();
        array.setDirect(true);
        for (long number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }

    private static byte[] signed(byte[] pdf, int start, int end) throws IOException {
        if (start < 0 || end > pdf.length) {
            throw new IOException("No signature");
        }
        byte[] signed = Arrays.copyOf(pdf, pdf.length - (end - start));
        System.arraycopy(pdf, end, signed, start, pdf.length - end);
        return signed;
    }

    private static void put(byte[] pdf, String placeholder, String text) throws IOException {
        int at = indexOf(pdf, placeholder, 0);
        if (at < 0) {
            throw new IOException("No place for the signature");
        }
        Arrays.fill(pdf, at, at + placeholder.length(), (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, pdf, at, text.length());
    }

    private static int indexOf(byte[] in, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= in.length - wanted.length; i++) {
            if (in[i] == wanted[0] && Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
