package org.brevet.people.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.people.DocumentNumber;
import org.brevet.people.Sex;
import org.brevet.people.NewPerson;
import org.brevet.shared.NameKey;

/** A human being, once: whoever trains, is trained, marks or decides. Never deleted; what is not known is empty. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "nom")
    private String nom;
    @Column(name = "postnom")
    private String postnom;
    @Column(name = "prenom")
    private String prenom;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "sort_key")
    private String sortKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "sex")
    private Sex sex;
    @Column(name = "birth_date")
    private LocalDate birthDate;
    @Column(name = "birth_place")
    private String birthPlace;
    @Column(name = "province")
    private String province;
    @Column(name = "identity_kind")
    private String identityKind;
    @Column(name = "identity_number")
    private String identityNumber;
    @Column(name = "identity_key")
    private String identityKey;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Column(name = "phone")
    private String phone;

    protected Person() {
    }

    public Person(NewPerson told) {
        id = UUID.randomUUID();
        nom = told.nom();
        postnom = told.postnom();
        prenom = told.prenom();
        nameKey = NameKey.of(nom, postnom, prenom);
        sortKey = NameKey.inOrder(nom, postnom, prenom);
        sex = told.sex();
        birthDate = told.birthDate();
        birthPlace = told.birthPlace();
        province = told.province();
        identityKind = told.identityKind();
        identityNumber = told.identityNumber();
        identityKey = DocumentNumber.key(identityNumber);
        organisation = told.organisation();
        phone = told.phone();
    }

    /** R19: an identity document was seen. Returns the number known before, "" if none. */
    public String identityDocumentSeen(String kind, String number) {
        String before = identityNumber == null ? "" : identityNumber;
        identityKind = kind;
        identityNumber = number;
        identityKey = DocumentNumber.key(number);
        return before;
    }

    /** Told later, where none was known. */
    public void birthDateTold(LocalDate day) {
        birthDate = day;
    }

    public UUID id() {
        return id;
    }

    public String nom() {
        return nom;
    }

    public String postnom() {
        return postnom;
    }

    public String prenom() {
        return prenom;
    }

    public Sex sex() {
        return sex;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String birthPlace() {
        return birthPlace;
    }

    public String province() {
        return province;
    }

    public String identityKind() {
        return identityKind;
    }

    public String identityNumber() {
        return identityNumber;
    }

    public UUID organisation() {
        return organisation;
    }

    public String phone() {
        return phone;
    }
}
