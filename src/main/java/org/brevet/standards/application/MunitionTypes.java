package org.brevet.standards.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.brevet.shared.BilingualText;
import org.brevet.shared.sheet.Sheet;

/** The groups of items that an EOD 1 certificate can name (R61). Rows may be added; a bit is never changed nor used again. */
@ApplicationScoped
public class MunitionTypes {

    /** {@code bit}: place in the bitmap of the offline code, 0 the lowest. {@code OTH} needs a text on the paper. */
    public record MunitionType(int bit, String code, BilingualText title) implements Serializable {
    }

    private final List<MunitionType> all = read();

    public List<MunitionType> all() {
        return all;
    }

    public Optional<MunitionType> byCode(String code) {
        return all.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    private static List<MunitionType> read() {
        try (InputStream in = MunitionTypes.class.getResourceAsStream("/org/brevet/standards/munition-types.csv")) {
            return Sheet.read(in.readAllBytes()).rows().stream().map(row -> new MunitionType(Integer.parseInt(row.get("bit")), row.get("code"),
                    new BilingualText(row.get("title_fr"), row.get("title_en")))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
