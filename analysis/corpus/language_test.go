package corpus

import "testing"

func TestLanguage(t *testing.T) {
	for _, test := range []struct{ want, words string }{
		{"en", "The truce between Norland and Sudmark holds along the river."},
		{"en", "Ports of Sudmark reopen"},
		{"en", "The envoy of Los Altos, Juan de la Vega, met the mayor of El Paso del Rio on Friday."},
		{"", "Norland frees prisoners"},
		{"", "12 34"},
		{"", ""},
		{"other", "Der Waffenstillstand zwischen Norland und Sudmark hält, und die Häfen sind nicht mehr geschlossen."},
		{"other", "La trêve entre les deux pays est respectée dans le port et sur le fleuve."},
		{"other", "La tregua entre los dos países se mantiene en el puerto y en el río."},
		{"other", "Перемирие между двумя странами соблюдается."},
		{"other", "الهدنة بين البلدين صامدة"},
		{"other", "两国停火协议仍在执行"},
		{"other", "Ateşkes iki ülke için önemli ve bu bir ilk."},
		{"other", "Gencatan senjata antara dua negara itu masih berlaku dan ini baik untuk semua."},
	} {
		if got := Language(test.words); got != test.want {
			t.Errorf("%q: got %q, want %q", test.words, got, test.want)
		}
	}
}

func TestLangCode(t *testing.T) {
	for in, want := range map[string]string{"en": "en", "en-US": "en", "EN_gb": "en", "English": "en", "eng": "en", "uk": "uk", "und": "", "": ""} {
		if got := langCode(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
