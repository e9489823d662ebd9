package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the settings records of a service in its compiled classes, without loading any: prefix and components name the properties. */
final class SettingsRecords {

    private static final String CONFIGURATION_PROPERTIES =
            "Lorg/springframework/boot/context/properties/ConfigurationProperties;";

    private SettingsRecords() {}

    static Stream<String> in(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream()
                    .flatMap(SettingsRecords::properties);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> properties(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            Optional<String> prefix = prefix(model);
            Optional<RecordAttribute> record = model.findAttribute(Attributes.record());
            if (prefix.isEmpty() || record.isEmpty()) {
                return Stream.empty();
            }
            return record.get().components().stream()
                    .map(component -> prefix.get() + "." + component.name().stringValue());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<String> prefix(ClassModel model) {
        return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .flatMap(annotations -> annotations.stream())
                .filter(annotation ->
                        annotation.classSymbol().descriptorString().equals(CONFIGURATION_PROPERTIES))
                .flatMap((Annotation annotation) -> annotation.elements().stream())
                .map(element -> element.value())
                .filter(AnnotationValue.OfString.class::isInstance)
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .findFirst();
    }
}
