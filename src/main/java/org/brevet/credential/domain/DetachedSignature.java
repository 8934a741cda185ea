package org.brevet.credential.domain;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
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
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A signature apart from what it signs (CMS, CAdES baseline B), with a time stamp over it where there is somebody who stamps (RFC 3161, appendix A).
 *
 * @param encoded DER
 */
record DetachedSignature(byte[] encoded, Optional<TimeStampToken> stamp) {

    /** @throws Unmakeable TIME_STAMP */
    static DetachedSignature make(SigningKey key, byte[] signed, Optional<TimeStamper> stamper) {
        try {
            CMSSignedData bare = cms(key, signed);
            if (stamper.isEmpty()) {
                return new DetachedSignature(bare.toASN1Structure().getEncoded("DER"), Optional.empty());
            }
            SignerInformation signer = bare.getSignerInfos().iterator().next();
            TimeStampToken stamp = stamper.get().stamp(signer.getSignature());
            Attribute attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(stamp.toCMSSignedData().toASN1Structure()));
            CMSSignedData stamped = CMSSignedData.replaceSigners(bare, new SignerInformationStore(
                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attribute))));
            return new DetachedSignature(stamped.toASN1Structure().getEncoded("DER"), Optional.of(stamp));
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the attribute of the signing time: PAdES has it in the dictionary alone. */
    private static CMSSignedData cms(SigningKey key, byte[] signed)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
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
        return generator.generate(new CMSProcessableByteArray(signed), false);
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
}
