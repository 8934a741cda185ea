package org.brevet.policy.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.brevet.policy.Parameter;

/** What a parameter is worth on a day. For other features; the calling use case has checked. */
@ApplicationScoped
public class Policy {

    private EntityManager em;

    protected Policy() {
    }

    @Inject
    public Policy(EntityManager em) {
        this.em = em;
    }

    public BigDecimal number(Parameter parameter, LocalDate day) {
        List<?> values = em.createNativeQuery("""
                select amount from policy_parameter where name = ? and effective_from <= ? order by effective_from desc""")
                .setParameter(1, parameter.name()).setParameter(2, java.sql.Date.valueOf(day)).setMaxResults(1).getResultList();
        return values.isEmpty() ? parameter.startingValue() : (BigDecimal) values.get(0);
    }

    public int whole(Parameter parameter, LocalDate day) {
        return number(parameter, day).intValueExact();
    }

    /** What it was worth on any day: one statement however many days are asked. */
    public Function<LocalDate, BigDecimal> history(Parameter parameter) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        values.put(LocalDate.MIN, parameter.startingValue());
        List<?> rows = em.createNativeQuery("select effective_from, amount from policy_parameter where name = ?").setParameter(1, parameter.name())
                .getResultList();
        for (Object row : rows) {
            values.put(((java.sql.Date) ((Object[]) row)[0]).toLocalDate(), (BigDecimal) ((Object[]) row)[1]);
        }
        return day -> values.floorEntry(day).getValue();
    }
}
