package org.brevet.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevet.assessment.CompetencyStatus;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.assessment.application.Progress;
import org.brevet.assessment.application.ProgressQueries;
import org.brevet.shared.BilingualText;
import org.brevet.verification.application.OwnCertificate;
import org.brevet.verification.application.OwnCertificateQueries;

/** A trainee's own way: courses, results and why, competencies, certificates. Read on a phone. */
@Named("me")
@RequestScoped
public class MeView {

    @Inject
    ProgressQueries progress;
    @Inject
    OwnCertificateQueries own;
    private List<Course> courses;
    private List<OwnCertificate> certificates;

    /** Competencies of one area. */
    public record Area(BilingualText title, List<Progress.Competency> competencies) {

        public long acquired() {
            return competencies.stream().filter(one -> one.status() == CompetencyStatus.ACQUIRED).count();
        }
    }

    /** A course and what came of it; {@code certified}: there is a certificate from it. */
    public record Course(Progress progress, List<Area> areas, boolean certified) {

        public EnrolmentResult result() {
            return progress.result();
        }

        public long acquired() {
            return progress.count(CompetencyStatus.ACQUIRED);
        }

        public long notYet() {
            return progress.count(CompetencyStatus.NOT_YET);
        }

        public long notAssessed() {
            return progress.count(CompetencyStatus.NOT_ASSESSED);
        }
    }

    public void open() {
        certificates = own.mine();
        courses = progress.mine().stream().map(this::course).toList();
    }

    private Course course(Progress one) {
        Map<BilingualText, List<Progress.Competency>> byArea = new LinkedHashMap<>();
        one.competencies().forEach(competency -> byArea.computeIfAbsent(competency.area(), any -> new ArrayList<>()).add(competency));
        return new Course(one, byArea.entrySet().stream().map(entry -> new Area(entry.getKey(), entry.getValue())).toList(),
                certificates.stream().anyMatch(certificate -> certificate.sessionCode().equals(one.session().code())));
    }

    public List<Course> getCourses() {
        return courses;
    }

    public List<OwnCertificate> getCertificates() {
        return certificates;
    }
}
