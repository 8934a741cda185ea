package org.brevet.it.browser;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.KeyList;
import org.brevet.offline.ListedKey;
import org.brevet.offline.StatusSnapshot;

/** An authority of a test's own: root, signers, key list, snapshots and codes, made by the core, as files that somebody could hand over. */
final class OfflineAuthority {

    static final LocalDate TODAY = LocalDate.now();
    private static final Instant BEGIN = Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant END = BEGIN.plus(4000, ChronoUnit.DAYS);
    private static final X500Name NAME = new X500Name("CN=Racine des essais");

    private final KeyPair root = pair("RSA");
    private final X509Certificate rootCertificate = certificate(root, root, NAME, END);

    CodeSigner signer() {
        return signer(END);
    }

    CodeSigner signer(Instant end) {
        KeyPair pair = pair("EC");
        return new CodeSigner(pair.getPrivate(), certificate(pair, root, new X500Name("CN=Codes"), end));
    }

    /** In force, as its certificate says. */
    ListedKey listed(CodeSigner signer) {
        return ListedKey.of(List.of(signer.certificate(), rootCertificate));
    }

    ListedKey withdrawn(CodeSigner signer) {
        ListedKey key = listed(signer);
        return new ListedKey(key.chain(), key.begins(), key.ends(), Optional.of(new ListedKey.Withdrawal(BEGIN, "stolen")));
    }

    /** keys.jws */
    String keys(Instant asOf, ListedKey... keys) {
        return new KeyList(List.of(keys), asOf, false).signed(root.getPrivate());
    }

    X509Certificate root() {
        return rootCertificate;
    }

    /** root.pem */
    String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded()) + "\n-----END CERTIFICATE-----\n";
    }

    /** As people read it out: the first 16 digits. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded())).substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** snapshot.txt, to be used for seven days. */
    static String snapshot(Instant asOf, CodeSigner signer, StatusSnapshot.Status... statuses) {
        return StatusSnapshot.of(asOf, asOf.plus(7, ChronoUnit.DAYS), false, List.of(statuses)).signed(signer);
    }

    static CertificateCode certificate(long index, LocalDate from, LocalDate until, boolean specimen, CodeCondition... conditions) {
        return new CertificateCode("RDC-EOD1-2026-00042-8", "7K3M92QX", index, "KAMBALE Muhindo Jean-Pierre", 1991, "EOD1",
                "T&EP 09.30/01:2014 2.0", 0b1_0000_1001, List.of(), List.of(conditions), from, from, until, specimen);
    }

    /** A code that holds from last year to next. */
    static CertificateCode certificate(long index, CodeCondition... conditions) {
        return certificate(index, TODAY.minusDays(300), TODAY.plusDays(300), false, conditions);
    }

    /** As printed: alphanumeric, 15-M at most. @param pixels of a module */
    static BufferedImage code(String text, int pixels) {
        QrCode code = QrCode.encodeSegments(List.of(QrSegment.makeAlphanumeric(text)), QrCode.Ecc.MEDIUM);
        int side = (code.size + 8) * pixels;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    pen.fillRect((x + 4) * pixels, (y + 4) * pixels, pixels, pixels);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    /** A photograph of a grey paper with both codes, a little askew: the small one at the left, the large one 45 mm wide, at 200 dots an inch. */
    static BufferedImage photograph(String small, String large) {
        BufferedImage paper = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(new Color(190, 190, 190));
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(4), 800, 1200);
        pen.drawImage(code(small, 5), 200, 1750, 220, 220, null);
        pen.drawImage(code(large, 8), 1100, 1700, 354, 354, null);
        pen.dispose();
        return paper;
    }

    /** A film of one picture in the middle of a grey room, as Chromium's make-believe camera takes it: each frame its brightness, then no colour. */
    static byte[] film(BufferedImage picture, int width, int height) {
        BufferedImage room = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = room.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, (width - picture.getWidth()) / 2, (height - picture.getHeight()) / 2, null);
        pen.dispose();
        byte[] bright = ((DataBufferByte) room.getRaster().getDataBuffer()).getData();
        byte[] colour = new byte[width * height / 2];
        Arrays.fill(colour, (byte) 128);
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.writeBytes(bytes("YUV4MPEG2 W" + width + " H" + height + " F10:1 Ip A1:1 C420jpeg\n"));
        for (int frame = 0; frame < 3; frame++) {
            film.writeBytes(bytes("FRAME\n"));
            film.writeBytes(bright);
            film.writeBytes(colour);
        }
        return film.toByteArray();
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encoded() {
        try {
            return rootCertificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(3072);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(KeyPair of, KeyPair by, X500Name name, Instant end) {
        try {
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(NAME, BigInteger.valueOf(System.nanoTime()), Date.from(BEGIN),
                    Date.from(end), name, of.getPublic());
            return new JcaX509CertificateConverter().getCertificate(
                    certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
