/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.architecture.tests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.osgi.util.ManifestElement;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Looks at who uses whom, and at what lives in static fields. */
final class ClassRules {

	private static final String NLS = "org.eclipse.osgi.util.NLS";
	private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
	private static final Set<String> PLUGIN_CLASSES = Set.of("org.eclipse.core.runtime.Plugin",
			"org.eclipse.ui.plugin.AbstractUIPlugin");

	private final JavaClasses classes;
	private final Function<JavaClass, String> bundleOf;
	private final String component;

	/** @param bundleOf the short name of the bundle that a class is of; empty when it is not ours */
	ClassRules(JavaClasses classes, Function<JavaClass, String> bundleOf) {
		this(classes, bundleOf, COMPONENT);
	}

	/** @param component the annotation of what lives as a service */
	ClassRules(JavaClasses classes, Function<JavaClass, String> bundleOf, String component) {
		this.classes = classes;
		this.bundleOf = bundleOf;
		this.component = component;
	}

	/** @param forbidden by short name of the bundle, beginnings of class names that it must not use */
	Offenders uses(Map<String, List<String>> forbidden) {
		Offenders offenders = new Offenders();
		everyUse((type, used) -> {
			if (startsWithAny(used.getName(), forbidden.getOrDefault(bundleOf.apply(type), List.of()))) {
				offenders.add(type.getName(), "uses " + used.getName());
			}
		});
		return offenders;
	}

	/** Classes of packages with a name part that use what starts with a forbidden name. */
	Offenders usesInPackages(String part, List<String> forbidden) {
		Offenders offenders = new Offenders();
		everyUse((type, used) -> {
			if (List.of(type.getPackageName().split("\\.")).contains(part)
					&& startsWithAny(used.getName(), forbidden)) {
				offenders.add(type.getName(), "uses " + used.getName());
			}
		});
		return offenders;
	}

	/** @param allowed by short name of the bundle, beginnings of all class names that it may use */
	Offenders usesOutsideOf(Map<String, List<String>> allowed) {
		Offenders offenders = new Offenders();
		everyUse((type, used) -> {
			List<String> names = allowed.get(bundleOf.apply(type));
			if (names != null && !used.isPrimitive() && !startsWithAny(used.getName(), names)) {
				offenders.add(type.getName(), "uses " + used.getName());
			}
		});
		return offenders;
	}

	/** @param allowed by short name, the short names of the bundles that it may use */
	Offenders usesAgainstTheOrder(Map<String, Set<String>> allowed) {
		Offenders offenders = new Offenders();
		everyUse((type, used) -> {
			String from = bundleOf.apply(type);
			String to = bundleOf.apply(used);
			if (!to.isEmpty() && !from.equals(to) && !allowed.getOrDefault(from, Set.of()).contains(to)) {
				offenders.add(type.getName(), "uses " + used.getName() + " of " + to);
			}
		});
		return offenders;
	}

	/** Uses of what another bundle does not show to the user's bundle. */
	Offenders usesOfHiddenPackages(Checkout checkout) {
		Offenders offenders = new Offenders();
		Map<String, Boolean> shown = new HashMap<>();
		everyUse((type, used) -> {
			String from = bundleOf.apply(type);
			String to = bundleOf.apply(used);
			if (!to.isEmpty() && !from.equals(to) && !shown.computeIfAbsent(used.getPackageName() + " to " + from,
					key -> isShown(checkout, used.getPackageName(), to, from))) {
				offenders.add(type.getName(),
						"uses " + used.getName() + ", which " + to + " does not export to " + from);
			}
		});
		return offenders;
	}

	private static boolean isShown(Checkout checkout, String name, String owner, String user) {
		Optional<BundleFolder> bundle = checkout.bundle(BundleFolder.PREFIX + owner);
		for (ManifestElement export : bundle.map(b -> b.clauses("Export-Package")).orElse(List.of())) {
			if (export.getValue().equals(name)) {
				return !BundleFolder.isRestricted(export)
						|| BundleFolder.friends(export).contains(BundleFolder.PREFIX + user);
			}
		}
		return false;
	}

	/** Uses of living services of some bundles by another. */
	Offenders usesOfServices(String user, Set<String> owners) {
		Set<String> services = services();
		Offenders offenders = new Offenders();
		everyUse((type, used) -> {
			if (bundleOf.apply(type).equals(user) && owners.contains(bundleOf.apply(used))
					&& services.contains(used.getName())) {
				offenders.add(type.getName(), "uses the service " + used.getName());
			}
		});
		return offenders;
	}

	Offenders staticState() {
		Set<String> services = services();
		Offenders offenders = new Offenders();
		for (JavaClass type : ours()) {
			for (JavaField field : type.getFields()) {
				Set<JavaModifier> modifiers = field.getModifiers();
				if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)
						|| type.isAssignableTo(NLS)) {
					continue;
				}
				if (!modifiers.contains(JavaModifier.FINAL)) {
					offenders.add(type.getName(), "the static field " + field.getName() + " is not final");
				}
				field.getAllInvolvedRawTypes().stream().filter(held -> services.contains(held.getName())).forEach(
						held -> offenders.add(type.getName(),
								"the static field " + field.getName() + " holds the service "
										+ held.getName()));
			}
		}
		return offenders;
	}

	Offenders singletons() {
		Offenders offenders = new Offenders();
		for (JavaClass type : ours()) {
			for (JavaMethod method : type.getMethods()) {
				if (method.getName().equals("getInstance")) {
					offenders.add(type.getName(), "has the method " + method.getName());
				}
			}
			if (PLUGIN_CLASSES.stream().anyMatch(type::isAssignableTo)) {
				offenders.add(type.getName(), "is a plug-in class");
			}
		}
		return offenders;
	}

	/** @param implementations class names, each with the type that its extension point asks for */
	Offenders misfits(Map<String, String> implementations) {
		Offenders offenders = new Offenders();
		implementations.forEach((name, wanted) -> {
			if (!classes.contain(name)) {
				offenders.add(name, "is named by a plugin.xml and has no class file");
				return;
			}
			JavaClass type = classes.get(name);
			if (!type.isAssignableTo(wanted)) {
				offenders.add(name, "is not a " + wanted);
			}
			if (type.getConstructors().stream().noneMatch(constructor -> constructor.getRawParameterTypes().isEmpty()
					&& constructor.getModifiers().contains(JavaModifier.PUBLIC))) {
				offenders.add(name, "has no public constructor without parameters");
			}
		});
		return offenders;
	}

	/** What lives as a service: the components, what they are registered as, and the ports of the store. */
	Set<String> services() {
		Set<String> services = new HashSet<>();
		for (JavaClass type : ours()) {
			if (type.isAnnotatedWith(component)) {
				services.add(type.getName());
				type.getRawInterfaces().stream().filter(service -> !bundleOf.apply(service).isEmpty())
						.forEach(service -> services.add(service.getName()));
			}
			if (type.isInterface() && type.getPackageName().equals("org.tidemark.core.store")) {
				services.add(type.getName());
			}
		}
		return services;
	}

	private List<JavaClass> ours() {
		return classes.stream().filter(type -> !bundleOf.apply(type).isEmpty()).toList();
	}

	private void everyUse(BiConsumer<JavaClass, JavaClass> use) {
		for (JavaClass type : ours()) {
			for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
				use.accept(type, dependency.getTargetClass().getBaseComponentType());
			}
		}
	}

	private static boolean startsWithAny(String name, List<String> beginnings) {
		return beginnings.stream().anyMatch(beginning -> name.equals(beginning) || name.startsWith(beginning + "."));
	}
}
