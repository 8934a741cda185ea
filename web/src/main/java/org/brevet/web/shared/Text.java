package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;
import org.brevet.shared.Reason;

/** All text of a page in the reader's language: {@code #{text['standards.title']}}, {@code #{text.of('marks.saved', name)}}. */
@Named("text")
@RequestScoped
public class Text extends AbstractMap<String, String> {

    private Texts texts;
    private UserLanguage language;

    protected Text() {
    }

    @Inject
    public Text(Texts texts, UserLanguage language) {
        this.texts = texts;
        this.language = language;
    }

    @Override
    public String get(Object key) {
        return texts.plain(language.get(), String.valueOf(key));
    }

    public String of(String key, Object... args) {
        return texts.of(language.get(), key, args);
    }

    /** The word for an enum's value: bundle key {@code SimpleName.VALUE}. */
    public String word(Enum<?> value) {
        return value == null ? "" : get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The values of an enum with their words, for a field of choice. */
    public List<Option> options(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> new Option(value.name(), word(value))).toList();
    }

    public String reason(Reason reason) {
        return texts.reason(language.get(), reason);
    }

    public String pick(BilingualText both) {
        return both == null ? "" : both.in(language.get());
    }

    public String day(LocalDate day) {
        return texts.day(day);
    }

    public String moment(Instant moment) {
        return texts.moment(moment);
    }

    public String number(BigDecimal number) {
        return texts.number(language.get(), number);
    }

    public Language language() {
        return language.get();
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** Not listed: a page asks for the texts it shows. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
