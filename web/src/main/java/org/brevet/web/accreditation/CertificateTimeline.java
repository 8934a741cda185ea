package org.brevet.web.accreditation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.brevet.accreditation.application.CertificateFile;
import org.brevet.credential.DocumentState;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateState;
import org.brevet.register.LifeEventKind;
import org.brevet.shared.Days;
import org.brevet.web.shared.Text;

/** What happened to a certificate, what follows from its days (R62, R70, R71) and what became of its document, in one line of time. */
@RequestScoped
public class CertificateTimeline {

    /** A service is named by its host. */
    private static final Pattern OWN_KEY = Pattern.compile("[0-9a-f]{16}");
    private Text text;
    private Clock clock;

    protected CertificateTimeline() {
    }

    @Inject
    public CertificateTimeline(Text text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    /** @param document null where the reader may not know of it */
    public List<TimelineEntry> of(CertificateFile file, DocumentStatus document) {
        CertificateContent content = file.entry().content();
        List<TimelineEntry> entries = new ArrayList<>();
        file.life().forEach(event -> entries.add(happened(event, content)));
        if (document != null) {
            entries.add(document(document));
        }
        if (!file.entry().state().isFinal()) {
            derived(entries, content, file.terms(), file.entry().state() == CertificateState.SUSPENDED);
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }

    private TimelineEntry happened(CertificateFile.Event event, CertificateContent content) {
        List<String> lines = new ArrayList<>();
        lines.add(text.of("certificate.byDecision", event.by(), event.decision()));
        if (event.ground() != null) {
            lines.add(text.word(event.ground()) + (event.citedRule().isEmpty() ? "" : " (" + event.citedRule() + ")"));
        }
        if (!event.explanation().isEmpty()) {
            lines.add(event.explanation());
        }
        if (event.toldOn() != null) {
            lines.add(text.of("certificate.heardOn", event.toldOn(), event.hearing()));
        }
        boolean replaces = event.kind() == LifeEventKind.ISSUED && !content.replaces().isEmpty();
        String other = replaces ? content.replaces() : event.replacedBy();
        return new TimelineEntry(LocalDateTime.ofInstant(event.at(), Days.KINSHASA), look(event.kind()), text.word(event.kind()), lines,
                other.isEmpty() ? "" : "/certificates/" + other,
                other.isEmpty() ? "" : text.of(replaces ? "certificate.time.replaces" : "certificate.time.replacedBy", other), false, false);
    }

    private static String look(LifeEventKind kind) {
        return switch (kind) {
            case ISSUED, LIFTED -> "ok";
            case SUSPENDED -> "warn";
            case WITHDRAWN -> "stop";
            case SURRENDERED, REPLACED -> "ended";
        };
    }

    private TimelineEntry document(DocumentStatus document) {
        String address = "/certificates/" + document.number() + ".pdf";
        if (document.state() == DocumentState.AWAITED) {
            return new TimelineEntry(now(), "info", text.get("certificate.time.awaited"), List.of(), address, text.get("certificate.time.why"), false, true);
        }
        boolean made = document.state() == DocumentState.MADE;
        return new TimelineEntry(LocalDateTime.ofInstant(document.madeAt(), Days.KINSHASA), made ? "ok" : "stop",
                text.get(made ? "certificate.time.made" : "certificate.time.withheld"),
                made ? List.of(text.of("certificate.time.key", document.signer()), stamp(document.stampedBy())) : List.of(), address,
                text.get(made ? "certificate.document" : "certificate.time.why"), false, false);
    }

    /** How long others can check the file depends on it. */
    private String stamp(String by) {
        if (by.isEmpty()) {
            return text.get("certificate.time.stamp.none");
        }
        return text.of(OWN_KEY.matcher(by).matches() ? "certificate.time.stamp.own" : "certificate.time.stamp.outside", by);
    }

    private void derived(List<TimelineEntry> entries, CertificateContent content, CertificateFile.Terms terms, boolean suspended) {
        if (content.validFrom().isAfter(content.decidedOn())) {
            entries.add(derived(content.validFrom(), "info", "certificate.time.begins"));
        }
        entries.add(derived(terms.renewableFrom(), "info", "certificate.time.renewable",
                suspended ? "certificate.time.renewalWaits" : "certificate.time.renewableHow"));
        LocalDate end = content.validUntil();
        if (today().isAfter(end)) {
            entries.add(derived(end.plusDays(1), "ended", "certificate.expired"));
        } else {
            entries.add(derived(end, "warn", "certificate.time.lastDay"));
        }
        boolean lapsed = today().isAfter(terms.lateUntil());
        entries.add(derived(lapsed ? terms.lateUntil().plusDays(1) : terms.lateUntil(), "ended",
                lapsed ? "certificate.time.lapsed" : "certificate.time.late", lapsed ? "certificate.time.lapsedHow" : "certificate.time.lateHow"));
    }

    private TimelineEntry derived(LocalDate day, String look, String title, String... lines) {
        return new TimelineEntry(day.atStartOfDay(), look, text.get(title), List.of(lines).stream().map(text::get).toList(), "", "", true,
                day.isAfter(today()));
    }

    private LocalDate today() {
        return Days.inKinshasa(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Days.KINSHASA);
    }
}
