package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.shared.Days;
import org.brevet.shared.Page;
import org.brevet.shared.Refused;
import org.brevet.shared.list.ExportForm;
import org.brevet.shared.list.ExportOrder;
import org.brevet.shared.list.ListRequest;
import org.brevet.shared.sheet.SheetForm;

/**
 * What the buttons of {@code l:export} do: a file of all rows as they are filtered and sorted, or all rows on the page, to be printed. The rows
 * come from a use case that checks who asks, as the list itself does.
 */
@RequestScoped
public class Exports {

    private static final Map<String, String> FIELDS = Map.of("R90.purpose", "export:purpose");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private Downloads downloads;
    private Fields fields;
    private Text text;
    private Clock clock;

    protected Exports() {
    }

    @Inject
    public Exports(Downloads downloads, Fields fields, Text text, Clock clock) {
        this.downloads = downloads;
        this.fields = fields;
        this.text = text;
        this.clock = clock;
    }

    /**
     * A list about persons: what for stands in the audit trail (R90).
     *
     * @param shown the rows of the page, which are shown again where there is none to print
     * @param query a use case that ends with {@link ExportOrder#noted}
     */
    public <S extends Enum<S>, T> List<T> persons(ListView<S> list, String form, List<T> shown, BiFunction<ListRequest<S>, ExportOrder, Page<T>> query,
            Columns<T> columns) {
        try {
            ExportOrder order = new ExportOrder(list.getPath().substring(1), list.told(), ExportForm.valueOf(form), list.getPurpose());
            return leave(list, order.form(), shown, request -> query.apply(request, order), columns);
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
            return shown;
        }
    }

    /** A list that names nobody. */
    public <S extends Enum<S>, T> List<T> plain(ListView<S> list, String form, List<T> shown, Function<ListRequest<S>, Page<T>> query, Columns<T> columns) {
        try {
            return leave(list, ExportForm.valueOf(form), shown, request -> {
                Page<T> page = query.apply(request);
                ExportForm.valueOf(form).requireWhole(page);
                return page;
            }, columns);
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
            return shown;
        }
    }

    private <S extends Enum<S>, T> List<T> leave(ListView<S> list, ExportForm form, List<T> shown, Function<ListRequest<S>, Page<T>> query,
            Columns<T> columns) {
        if (form == ExportForm.PRINT) {
            return list.loadPrinted(query);
        }
        List<T> rows = query.apply(list.request().whole()).rows();
        try {
            String name = Stream.of(list.getPath().substring(1).split("/")).map(this::named).collect(Collectors.joining("-"));
            downloads.send(name + "-" + Days.inProvince(clock), SheetForm.valueOf(form.name()), sheet -> {
                sheet.sheet(name.length() > 31 ? name.substring(0, 31) : name, columns.headings());
                for (List<Object> cells : columns.cells(rows)) {
                    sheet.row(cells.toArray());
                }
            });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return shown;
    }

    /** In the reader's language where it is a word of ours; a session's code as it is. */
    private String named(String part) {
        return WORD.matcher(part).matches() ? text.get("list.file." + part) : part;
    }
}
