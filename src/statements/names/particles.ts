/** Begins a surname of several words, or stands within it: "van der Berg", "Ben Ali". */
export const particle =
  /^(?:al|el|bin|ibn|ben|abu|van|von|der|den|de|del|della|di|da|dos|du|la|le|mc|mac|san|ter|ten)$/;
