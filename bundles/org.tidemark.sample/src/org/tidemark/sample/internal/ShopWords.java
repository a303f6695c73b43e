/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.internal;

import java.util.List;
import java.util.Random;

/** The words of which the shop's names are made. */
final class ShopWords {

	private static final List<String> FIRST = List.of("Ada", "Björn", "Chloé", "Dmitri", "Elif", "Fatima", "Grace",
			"Hiroshi", "Ines", "João", "Katarzyna", "Liam", "Mei", "Nnamdi", "Olga", "Priya", "Quentin", "Rosa",
			"Søren",
			"Tomás", "Uma", "Věra", "Wanjiru", "Ximena", "Yusuf", "Zoë");
	private static final List<String> LAST = List.of("Almeida", "Brontë", "Castillo", "Dvořák", "Eriksson", "Fischer",
			"García", "Hansen", "Ivanova", "Jørgensen", "Kowalski", "Lefèvre", "Müller", "Nakamura", "O'Brien",
			"Papadakis",
			"Quispe", "Rossi", "Şahin", "Tanaka", "Ueda", "Van Dijk", "Walker", "Xu", "Yılmaz", "Zieliński");
	private static final List<String> CHINESE = List.of("王芳", "李伟", "张敏", "刘洋", "陈静", "杨磊", "赵婷婷", "黄志强", "周杰", "吴秀英",
			"徐丽", "孙浩然");
	private static final List<String> CITIES = List.of("Amsterdam", "北京", "Berlin", "Bogotá", "København", "Kraków",
			"Lagos", "Lisboa", "London", "México", "Montréal", "Nairobi", "大阪", "Paris", "上海", "São Paulo", "Wien",
			"Zürich");
	private static final List<String> QUALITIES = List.of("Compact", "Classic", "Folding", "Heavy-duty", "Light",
			"Organic", "Quiet", "Reusable", "Rugged", "Smart", "Solar", "Vintage", "Wireless", "便携", "轻便");
	private static final List<List<String>> THINGS = List.of(
			List.of("kitchen", "Kettle", "Espresso maker ☕", "Cutting board", "Pan 28 cm", "茶壶 🍵"),
			List.of("office", "Desk lamp 💡", "Notebook", "Stapler", "Office chair", "Pen set"),
			List.of("outdoor", "Tent ⛺", "Backpack 40 l", "Headlamp", "Camp stove", "Rain jacket"),
			List.of("music", "Headphones 🎧", "Guitar strings", "Metronome", "Turntable", "Ukulele"),
			List.of("garden", "Watering can", "Pruning shears", "Bird house 🐦", "Hose 20 m", "花盆"));
	private static final List<String> NOTES = List.of("Leave at the door", "Gift wrapping, please 🎁", "请在下午送货",
			"Call before delivery", "Second floor, left", "Danke schön! 😊", "No plastic, please");

	private ShopWords() {
	}

	static String customer(Random random, int number) {
		if (number % 11 == 0) {
			return pick(random, CHINESE);
		}
		String name = pick(random, FIRST) + ' ' + pick(random, LAST);
		return number % 97 == 0 ? name + " 🌟" : name;
	}

	static String city(Random random) {
		return pick(random, CITIES);
	}

	/** A product: its category, then its name. */
	static List<String> product(Random random, int number) {
		List<String> things = pick(random, THINGS);
		String thing = things.get(1 + random.nextInt(things.size() - 1));
		return List.of(things.get(0), pick(random, QUALITIES) + ' ' + thing + ' ' + number);
	}

	static String note(Random random) {
		return pick(random, NOTES);
	}

	private static <T> T pick(Random random, List<T> words) {
		return words.get(random.nextInt(words.size()));
	}
}
