package org.brevet.shared.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.sessions.Session;

/**
 * Says of every UUID attribute that its column is no text: EclipseLink 4.0.1 would send a missing one as a missing varchar, which PostgreSQL
 * refuses to put into a uuid column, and those of a collection as text. H2 takes either.
 */
public class UuidColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (isUuid(descriptor.getJavaClass(), mapping.getAttributeName())) {
                    mapping.getField().setSqlType(Types.OTHER);
                }
                if (mapping instanceof DirectCollectionMapping collection && collection.getValueConverter() instanceof UUIDConverter) {
                    collection.setValueConverter(null);    // the converter for attributes does not reach collections
                }
            }
        }
    }

    private static boolean isUuid(Class<?> entity, String attribute) {
        for (Field field : entity.getDeclaredFields()) {
            if (field.getName().equals(attribute)) {
                return field.getType() == UUID.class;
            }
        }
        return entity.getSuperclass() != null && isUuid(entity.getSuperclass(), attribute);
    }
}
