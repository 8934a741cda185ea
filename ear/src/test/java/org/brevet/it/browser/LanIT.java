package org.brevet.it.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** ADR 0018: the running server by HTTPS, for a device that has installed its root and trusts nothing else. */
class LanIT {

    private static final String SAFE = System.getProperty("brevet.test.lan");
    private static final Path ROOT = Path.of(System.getProperty("brevet.test.home"), "lan", "root.crt");
    private final CookieManager cookies = new CookieManager();

    @Test
    void whoTrustsTheRootSignsInAndItsCookiesNeverLeaveHttps() throws Exception {
        HttpClient device = device();
        HttpResponse<String> login = get(device, SAFE + "/login");
        assertEquals(200, login.statusCode());
        assertEquals("TLSv1.3", login.sslSession().orElseThrow().getProtocol());
        assertTrue(login.headers().firstValue("Strict-Transport-Security").isEmpty(), "it would lock http://localhost out");
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"").matcher(login.body());
        assertTrue(state.find());
        Matcher form = Pattern.compile("<form id=\"([^\"]+)\"").matcher(login.body());
        assertTrue(form.find());
        String sent = "%1$s=%1$s&%1$s:username=formation.tsi&%1$s:password=brevet-demo-2027&%1$s:submit=&jakarta.faces.ViewState=%2$s"
                .formatted(form.group(1), URLEncoder.encode(state.group(1), StandardCharsets.UTF_8));
        HttpResponse<String> answered = device.send(HttpRequest.newBuilder(URI.create(SAFE + "/login")).header("Origin", SAFE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(sent)).build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> set = answered.headers().allValues("Set-Cookie");
        assertEquals(302, answered.statusCode(), answered.body());
        assertEquals("/", answered.headers().firstValue("Location").orElseThrow(), "without a scheme: behind a proxy the server knows the wrong one");
        assertFalse(set.isEmpty());
        assertTrue(set.stream().allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly")), set.toString());
        assertTrue(login.headers().allValues("Set-Cookie").stream().allMatch(cookie -> cookie.contains("; Secure")), login.headers().toString());
        assertEquals(200, get(device, SAFE + "/sessions").statusCode());
    }

    @Test
    void whoDoesNotTrustItIsWarned() {
        assertThrows(SSLHandshakeException.class, () -> get(HttpClient.newHttpClient(), SAFE + "/login"));
    }

    @Test
    void theRootIsHandedOutAndItsKeyIsNot() throws Exception {
        HttpResponse<byte[]> handed = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(BrowserTest.BASE + "/lan/root.crt")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("application/x-x509-ca-cert", handed.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        assertArrayEquals(Files.readAllBytes(ROOT), handed.body());
        for (String secret : List.of("/lan/root.p12", "/lan/server.p12", "/lan/welcome.txt", "/lan/../keys/pass")) {
            assertEquals(404, get(HttpClient.newHttpClient(), BrowserTest.BASE + secret).statusCode(), secret);
        }
    }

    private HttpClient device() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var file = Files.newInputStream(ROOT)) {
            trusted.setCertificateEntry("root", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).cookieHandler(cookies).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
