package org.brevet.credential.domain;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.brevet.credential.DocumentTrouble;

/**
 * Time stamps of somebody else's service (RFC 3161, 3.4: by HTTP). What it answers must fit what was asked and bear its own signature; whether that
 * service is to be trusted is decided by whoever sets it, and by whoever checks.
 */
public final class OutsideTimeStamps implements TimeStamper {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 10 * 1024;
    private static final int OK = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI service;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public OutsideTimeStamps(URI service) {
        this.service = service;
    }

    @Override
    public TimeStampToken stamp(byte[] signature) {
        TimeStampRequest request = TimeStamper.request(signature, new BigInteger(64, RANDOM));
        try {
            HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(service).timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query").POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = answer.body()) {
                body = in.readNBytes(LONGEST + 1);
            }
            if (answer.statusCode() != OK || body.length > LONGEST) {
                throw refused(answer.statusCode() == OK ? "more than " + LONGEST + " bytes" : "HTTP " + answer.statusCode());
            }
            TimeStampResponse response = new TimeStampResponse(body);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw refused(String.valueOf(response.getStatusString()));
            }
            requireItsSignature(response.getTimeStampToken());
            return response.getTimeStampToken();
        } catch (IOException | TSPException | OperatorCreationException | CertificateException wrong) {
            throw refused(wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused("interrupted");
        }
    }

    private void requireItsSignature(TimeStampToken stamp) throws TSPException, OperatorCreationException, CertificateException {
        List<X509Certificate> own = TimeStamper.certificates(stamp).stream().filter(one -> stamp.getSID().match(holder(one))).toList();
        if (own.size() != 1) {
            throw refused("no certificate");
        }
        stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.get(0)));
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Unmakeable refused(String why) {
        String said = name() + ": " + why;
        return new Unmakeable(DocumentTrouble.TIME_STAMP, said.length() <= 200 ? said : said.substring(0, 200));
    }

    @Override
    public String name() {
        String host = service.getHost();
        return host.length() <= 100 ? host : host.substring(0, 100);
    }

    @Override
    public int room() {
        return LONGEST;
    }
}
