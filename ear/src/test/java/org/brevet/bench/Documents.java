package org.brevet.bench;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.SigningKey;
import org.brevet.offline.CodeSigner;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateJson;

/**
 * Certificates a second, drawn, signed and read back, on two threads; the floor is the same page drawn and written once and one bare RSA-3072 signature. In
 * this process: without server and database.
 */
final class Documents {

    private static final int THREADS = 2;
    private static final int WARM = 400;
    private static final int TURNS = 4;
    private static final int COUNT = 250;

    private Documents() {
    }

    static Figure figure(String frozenContent) throws Exception {
        CertificateContent content = CertificateJson.read(frozenContent);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        KeyMaker maker = new KeyMaker(true, now);
        KeyMaker.Made root = maker.root();
        KeyMaker.Made signer = maker.signer(root, KeyPurpose.PDF, now);
        SigningKey key = new SigningKey(signer.key(), signer.chain(), maker.list(root, List.of(), BigInteger.ONE));
        KeyMaker.Made codes = maker.signer(root, KeyPurpose.CODE, now);
        CodeSigner codeSigner = new CodeSigner(codes.key(), codes.chain().get(0));
        Print once = print(content, codeSigner, now);
        Callable<?> least = () -> least(content, key, once);
        Callable<?> whole = () -> whole(content, key, codeSigner, now);
        rate(least, WARM);
        rate(whole, WARM);
        // In turns, so that a busy minute of the machine falls on both
        double floor = 0;
        double value = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            floor += rate(least, COUNT) / TURNS;
            value += rate(whole, COUNT) / TURNS;
        }
        return Figure.atLeast("certificates drawn, signed, read back", "2 threads", value, "a second", floor, 0.6, 100);
    }

    private static byte[] least(CertificateContent content, SigningKey key, Print print) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = CertificatePage.draw(content, print)) {
            document.save(out);
        }
        return bare(key, out.toByteArray());
    }

    private static Print print(CertificateContent content, CodeSigner signer, Instant now) {
        return Print.of(Optional.empty(), Codes.CONTENT.of(content), signer, Optional.empty(), now);
    }

    private static byte[] bare(SigningKey key, byte[] bytes) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(key.key());
        rsa.update(bytes);
        return rsa.sign();
    }

    private static byte[] whole(CertificateContent content, SigningKey key, CodeSigner codeSigner, Instant now) throws Exception {
        Print print = print(content, codeSigner, now);
        PdfSigner signer = new PdfSigner(key);
        try (PDDocument document = CertificatePage.draw(content, print)) {
            byte[] pdf = signer.sign(document, content.decisionNumber(), now);
            List<String> differences = Agreement.differences(pdf, content, print, signer, codeSigner.certificate());
            if (!differences.isEmpty()) {
                throw new IllegalStateException("What was drawn says something else: " + differences);
            }
            return pdf;
        }
    }

    private static double rate(Callable<?> work, int count) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long from = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(threads.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return count / ((System.nanoTime() - from) / 1e9);
        } finally {
            threads.shutdown();
        }
    }
}
