package org.brevet.credential.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a document as PAdES baseline B: certified, no change allowed. It is written once, with room for the signature, which is then put
 * into its place; so nothing in the file lies outside of it.
 */
public final class PdfSigner {

    private static final int ROOM = 8192;
    /** Ten digits are kept for each offset. */
    private static final long LATER = 9_999_999_999L;
    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private final SigningKey key;

    public PdfSigner(SigningKey key) {
        this.key = key;
    }

    /** @param signedAt the time that the document claims */
    public byte[] sign(PDDocument document, String reason, Instant signedAt) throws IOException {
        prepare(document, reason, signedAt);
        addKeys(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        document.save(out, CompressParameters.NO_COMPRESSION);    // an object stream would hide the signature's place
        byte[] pdf = out.toByteArray();
        int start = indexOf(pdf, "<" + "0".repeat(2 * ROOM) + ">", 0);
        int end = start + 2 * ROOM + 2;
        put(pdf, "[0 " + LATER + " " + LATER + " " + LATER + "]", "[0 " + start + " " + end + " " + (pdf.length - end) + "]");
        byte[] signature = cms(signed(pdf, start, end));
        if (signature.length > ROOM) {
            throw new IOException("The signature has " + signature.length + " bytes");
        }
        byte[] hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, pdf, start + 1, hex.length);
        return pdf;
    }

    /** Whether the file is signed as a whole by this key and nothing in it was changed since. */
    public boolean signed(byte[] pdf) {
        try {
            int contents = indexOf(pdf, "/Contents <", 0) + "/Contents ".length();
            int end = contents + 2 * ROOM + 2;
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed(pdf, contents, end)),
                    HexFormat.of().parseHex(new String(pdf, contents + 1, 2 * length(pdf, contents + 1), StandardCharsets.US_ASCII)));
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate().getPublicKey()));
        } catch (IOException | CMSException | OperatorCreationException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** The signature's own length, from the header of its outermost value: 30 82 and two bytes. */
    private static int length(byte[] pdf, int start) {
        return 4 + Integer.parseInt(new String(pdf, start + 4, 4, StandardCharsets.US_ASCII), 16);
    }

    private static void prepare(PDDocument document, String reason, Instant signedAt) {
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
        COSString room = new COSString(new byte[ROOM]);
        room.setForceHexForm(true);
        signature.setItem(COSName.CONTENTS, room);
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
        try {
            COSArray certificates = new COSArray();
            for (var certificate : key.chain()) {
                certificates.add(stream(document, certificate.getEncoded()));
            }
            COSArray lists = new COSArray();
            lists.add(stream(document, key.revoked().getEncoded()));
            COSDictionary store = new COSDictionary();
            store.setName(COSName.TYPE, "DSS");
            store.setItem(COSName.getPDFName("Certs"), certificates);
            store.setItem(COSName.getPDFName("CRLs"), lists);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), store);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** Without the attribute of the signing time: PAdES has it in the dictionary alone. */
    private byte[] cms(byte[] signed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
            IssuerSerial issuer = new IssuerSerial(new GeneralNames(new GeneralName(
                    new JcaX509CertificateHolder(key.certificate()).getIssuer())), key.certificate().getSerialNumber());
            Hashtable<Object, Object> attributes = new Hashtable<>();
            attributes.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(null, digest, issuer)))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(new WithoutTime(new AttributeTable(attributes)))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(signed), false).toASN1Structure().getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable attributes) {
            super(attributes);
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected Hashtable createStandardAttributeTable(Map parameters) {
            Hashtable<?, ?> standard = super.createStandardAttributeTable(parameters);
            standard.remove(CMSAttributes.signingTime);
            return standard;
        }
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
