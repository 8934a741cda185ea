package org.brevet.it.container;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as built, with a test class in its WAR (Arquillian adds tests to a WAR, never to an EAR's modules), beside the one that is running. */
final class BrevetEar {

    private static final String CONTEXT = "/in-container";

    private BrevetEar() {
    }

    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive built = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/brevet.ear"));
        WebArchive war = built.getAsType(WebArchive.class, "/web.war").addClasses(tests);
        String descriptor = new String(read(built), java.nio.charset.StandardCharsets.UTF_8)
                .replace("<application-name>brevet<", "<application-name>brevet-in-container<")
                .replace("<context-root>/</context-root>", "<context-root>" + CONTEXT + "</context-root>");
        war.delete("/WEB-INF/glassfish-web.xml");
        war.delete("/WEB-INF/web.xml");    // its filters know only our own addresses, not Arquillian's
        war.setWebXML(new StringAsset("<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'/>"));
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, "brevet-in-container.ear").merge(built);
        ear.delete("/web.war");
        ear.delete("/META-INF/application.xml");
        ear.setApplicationXML(new StringAsset(descriptor));
        return ear.addAsModule(org.jboss.arquillian.container.test.api.Testable.archiveToTest(war));
    }

    private static byte[] read(EnterpriseArchive ear) {
        try (java.io.InputStream in = ear.get("/META-INF/application.xml").getAsset().openStream()) {
            return in.readAllBytes();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
