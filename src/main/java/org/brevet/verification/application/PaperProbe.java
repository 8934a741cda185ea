package org.brevet.verification.application;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.TrustedRoots;

/**
 * Looks into a stranger's file, in a process of its own: whatever the file was made to break, it breaks this process, with its own small memory
 * and its own end. Says as JSON what is in it and judges nothing but the file's signature.
 */
public final class PaperProbe {

    private static final int LONGEST_TEXT = 100_000;

    private PaperProbe() {
    }

    /** @param args the file, and the root's certificate and its list of withdrawn signers where there are some */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        TrustedRoots trusted = args.length > 1
                ? new TrustedRoots(List.of(certificate(Path.of(args[1]))), List.of(TrustedRoots.list(Files.readAllBytes(Path.of(args[2])))))
                : TrustedRoots.of(List.of());
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println(JSONObjectUtils.toJSONString(found(Files.readAllBytes(Path.of(args[0])), trusted)));
    }

    private static Map<String, Object> found(byte[] bytes, TrustedRoots trusted) {
        Map<String, Object> found = new LinkedHashMap<>();
        try {
            PaperFile file = PaperFile.of(bytes);
            found.put("kind", file.kind().name());
            found.put("codes", file.codes());
            if (file.kind() == PaperFile.Kind.PDF) {
                found.put("signature", DocumentCheck.signature(bytes, trusted).state().name());
                found.put("text", DocumentCheck.text(bytes).filter(text -> text.length() <= LONGEST_TEXT).orElse(""));
            }
        } catch (IOException | RuntimeException unreadable) {
            found.put("unreadable", String.valueOf(unreadable.getMessage()));
        }
        return found;
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
