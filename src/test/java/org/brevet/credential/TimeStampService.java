package org.brevet.credential;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.TimeStamper;

/** Somebody else's time-stamp service (RFC 3161 by HTTP) on this machine, and the ways in which one fails. */
final class TimeStampService implements AutoCloseable {

    enum Manner {
        GOOD, HTTP_500, NO_ANSWER_TO_THIS, SAYS_NO, TOO_LONG
    }

    private final HttpServer server;
    private final KeyMaker.Made key;
    private final Clock clock;
    volatile Manner manner = Manner.GOOD;

    TimeStampService(Clock clock) throws IOException {
        this.key = key(clock.instant());
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/tsa");
    }

    X509Certificate certificate() {
        return key.chain().get(0);
    }

    private static KeyMaker.Made key(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Horodatage Exemple,C=BE");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(7300, ChronoUnit.DAYS)), name, pair.getPublic());
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return new KeyMaker.Made(pair.getPrivate(), List.of(new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())))));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean asked = "application/timestamp-query".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        int status = asked && manner != Manner.HTTP_500 ? 200 : 500;
        byte[] answer = status == 500 ? new byte[1] : said(body);
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] said(byte[] asked) throws IOException {
        try {
            TimeStampRequest request = new TimeStampRequest(asked);
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.key()), key.chain().get(0)),
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), new ASN1ObjectIdentifier("1.2.3.4.1"));
            tokens.addCertificates(new JcaCertStore(key.chain()));
            TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
            return switch (manner) {
                case SAYS_NO -> responses.generateFailResponse(2, 1 << 25, "not today").getEncoded();
                case NO_ANSWER_TO_THIS -> responses.generate(TimeStamper.request(new byte[] {1}, request.getNonce()),
                        BigInteger.TEN, Date.from(clock.instant())).getEncoded();
                case TOO_LONG -> new byte[100_000];
                default -> responses.generate(request, BigInteger.TWO, Date.from(clock.instant())).getEncoded();
            };
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
