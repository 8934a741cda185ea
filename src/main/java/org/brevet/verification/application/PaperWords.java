package org.brevet.verification.application;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.shared.Days;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.standards.application.MunitionTypes.MunitionType;

/** The verdict on a paper for people: what it is first, then since when, why, for whom and for what, and what to do. */
final class PaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final List<MunitionType> TYPES = new MunitionTypes().all();
    private final ResourceBundle texts;
    private final boolean french;

    PaperWords(ResourceBundle texts) {
        this.texts = texts;
        this.french = texts.getLocale().equals(Locale.FRENCH);
    }

    static List<MunitionType> scope(CertificateCode code) {
        return TYPES.stream().filter(type -> (code.munitionTypes() >> type.bit() & 1) == 1).toList();
    }

    List<String> lines(PaperCheck.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.getString("verdict." + result.verdict()));
        lines.add(result.code().asOf().map(asOf -> say("asOf", moment(asOf), moment(result.code().useUntil().orElseThrow())))
                .orElseGet(() -> say("asOf.none")));
        result.reason().ifPresent(reason -> lines.add(say("reason." + reason)));
        if (result.codes() > 1) {
            lines.add(say("codes.several", result.codes()));
        }
        result.document().ifPresent(document -> {
            lines.add(say("signature." + document.signature().state()));
            document.signature().signedAt().ifPresent(at -> lines.add(say("signedAt", moment(at))));
            if (document.signature().signedAt().isPresent()) {
                lines.add(document.signature().stamp().map(stamp -> say(stamp.ours() ? "stamp.ours" : "stamp.other", moment(stamp.at()), stamp.by()))
                        .orElseGet(() -> say("stamp.none")));
            }
            document.signature().listedAt().ifPresent(at -> lines.add(say("listedAt", moment(at))));
            document.agrees().ifPresent(agrees -> lines.add(say(agrees ? "agrees" : "differs")));
        });
        result.told().ifPresent(code -> tell(code, result.code().specimen(), lines));
        lines.add(say("do." + result.verdict()));
        return lines;
    }

    private void tell(CertificateCode code, boolean specimen, List<String> lines) {
        if (specimen) {
            lines.add(say("specimen"));
        }
        lines.add(say("number", code.number()));
        lines.add(say("holder", code.holder(), String.valueOf(code.birthYear())));
        lines.add(say("qualification", code.qualification(), code.edition()));
        if (!scope(code).isEmpty()) {
            lines.add(say("scope", scope(code).stream().map(type -> french ? type.title().fr() : type.title().en()).collect(Collectors.joining(", "))));
        }
        if (!code.modules().isEmpty()) {
            lines.add(say("modules", String.join(", ", code.modules())));
        }
        code.conditions().forEach(condition -> lines.add(say("condition", words(condition))));
        lines.add(say("days", day(code.validFrom()), day(code.validUntil()), day(code.issuedOn())));
    }

    private String words(CodeCondition condition) {
        if (condition.onPaperOnly()) {
            return say("condition.paper." + condition.kind());
        }
        List<String> values = condition.texts();
        return switch (condition.kind()) {
            case UNDER_SUPERVISION -> say("condition.UNDER_SUPERVISION");
            case MAX_NEQ -> say("condition.MAX_NEQ", french ? values.get(0).replace('.', ',') : values.get(0));
            case AREA -> say("condition.AREA", values.get(0));
            case TEXT -> values.get(french ? 0 : 1);
        };
    }

    private String say(String key, Object... values) {
        return MessageFormat.format(texts.getString(key), values);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static String moment(Instant moment) {
        return moment.atZone(Days.KINSHASA).format(MOMENT);
    }
}
